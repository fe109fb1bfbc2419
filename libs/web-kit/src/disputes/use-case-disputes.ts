import { shallowRef, watch, type ShallowRef } from 'vue';
import { answer } from '../client/api';
import { asProblem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';
import { useSession } from '../session/session.store';
import type { DisputeRow } from './dispute.schema';

/** Disputes about a case; null until they are here, and for posts that do not read them. */
export function useCaseDisputes(caseId: () => number | null): { disputes: ShallowRef<readonly DisputeRow[] | null>; reload: () => Promise<void> } {
  const [api, session] = [usePaperApi(), useSession()];
  const disputes = shallowRef<readonly DisputeRow[] | null>(null);
  async function reload(): Promise<void> {
    const asked = caseId();
    if (asked === null || !session.can('readDisputes')) return;
    try {
      const rows = await answer(api.GET('/api/cases/{id}/disputes', { params: { path: { id: asked } } }));
      if (asked === caseId()) disputes.value = rows;
    } catch (failure) {
      asProblem(failure); // told to the session; the case is read without
    }
  }
  watch(caseId, () => { disputes.value = null; void reload(); }, { immediate: true });
  return { disputes, reload };
}
