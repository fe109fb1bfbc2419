import { reactive } from 'vue';
import { useSession } from '../session/session.store';
import { EMPTY_INQUIRY, type InquiryDraft } from './inquiry.schema';

/** In the memory of the page only, so that nothing of the asker lies on the machine; gone when somebody else signs in. */
const draft = reactive<InquiryDraft>({ ...EMPTY_INQUIRY });
let owner: number | string | null = null;

/** What is being typed, while one looks at other pages. */
export function useInquiryDraft(): { draft: InquiryDraft; clear: () => void } {
  const session = useSession();
  const clear = (): void => { Object.assign(draft, EMPTY_INQUIRY); };
  const id = session.person?.id ?? null;
  if (owner !== id) clear();
  owner = id;
  return { draft, clear };
}
