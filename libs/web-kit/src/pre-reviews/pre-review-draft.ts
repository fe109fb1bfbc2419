import { reactive } from 'vue';
import { useSession } from '../session/session.store';
import { emptyDraft, type PreReviewDraft } from './pre-review.schema';

/** In the memory of the page only, so that no number lies on the machine; gone when somebody else signs in. */
const draft = reactive<PreReviewDraft>(emptyDraft());
let owner: number | string | null = null;

/** What is being typed, while one looks at other pages. */
export function usePreReviewDraft(): { draft: PreReviewDraft; clear: () => void } {
  const session = useSession();
  const clear = (): void => { Object.assign(draft, emptyDraft()); };
  const id = session.person?.id ?? null;
  if (owner !== id) clear();
  owner = id;
  return { draft, clear };
}
