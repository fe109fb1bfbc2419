import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { answer, asProblem, readEvents } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';
import { kit } from '../kit';

export type FollowedCase = Pick<Schemas['CaseView'], 'id' | 'version' | 'number' | 'status' | 'statusLabel' | 'waitsFor'>;

const CONNECT_AGAIN_AFTER = 2_000;
/** Nothing more happens that the counter waits for. */
const DECIDED = new Set(['granted', 'refused', 'certified', 'issued', 'withdrawn', 'terminated', 'declined']);
export const isDecided = (status: string): boolean => DECIDED.has(status);

/** A case as it stands, by itself: 等审批… turns to 已准予 when somebody decides it elsewhere. Stops when it is decided. */
export function useFollowedCase(id: () => number | null): Ref<FollowedCase | null> {
  const followed = ref<FollowedCase | null>(null);
  let running: AbortController | null = null;

  async function look(caseId: number): Promise<void> {
    followed.value = await answer(api.GET('/api/cases/{id}', { params: { path: { id: caseId } } }));
  }
  async function follow(caseId: number): Promise<void> {
    const own = running = new AbortController();
    while (!own.signal.aborted && !isDecided(followed.value?.status ?? '')) {
      try {
        await look(caseId);
        const again = await readEvents(kit, `/api/cases/${caseId}/live`, own.signal, (event) => { if (event.type === 'moved') void look(caseId).then(() => { if (isDecided(followed.value?.status ?? '')) own.abort(); }, asProblem); });
        if (!again) return;
      } catch (failure) {
        if (own.signal.aborted) return;
        if (!(failure instanceof TypeError)) asProblem(failure);
      }
      await new Promise((resolve) => window.setTimeout(resolve, CONNECT_AGAIN_AFTER));
    }
  }
  watch(id, (caseId) => { running?.abort(); followed.value = null; if (caseId !== null) void follow(caseId); }, { immediate: true });
  onBeforeUnmount(() => running?.abort());
  return followed;
}
