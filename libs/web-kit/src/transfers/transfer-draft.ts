import { reactive } from 'vue';
import { useSession } from '../session/session.store';
import { EMPTY_TRANSFER, type TransferDraft } from './transfer.schema';

/** In the memory of the page only, so that no number lies on the machine; gone when somebody else signs in. */
const draft = reactive<TransferDraft>({ ...EMPTY_TRANSFER });
let owner: number | string | null = null;

/** What is being typed, while one looks at other pages. */
export function useTransferDraft(): { draft: TransferDraft; clear: () => void } {
  const session = useSession();
  const clear = (): void => { Object.assign(draft, EMPTY_TRANSFER); };
  const id = session.person?.id ?? null;
  if (owner !== id) clear();
  owner = id;
  return { draft, clear };
}
