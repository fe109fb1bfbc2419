import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { useEvery } from '../../words/use-every';

export type Batch = Schemas['ArchiveBatchView'];
const LOOK_EVERY = 2_000;
const SHOWN = 3;

/** Own batches; looked at again while one is running. `moved` when one has got on. */
export function useBatches(moved: () => void): { batches: ShallowRef<Batch[]>; problem: Ref<Problem | null>; begin: (from: string, to: string) => Promise<boolean>; cancel: (batch: Batch) => Promise<void> } {
  const batches = shallowRef<Batch[]>([]);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;

  async function look(): Promise<void> {
    const before = JSON.stringify(batches.value);
    batches.value = (await answer(api.GET('/api/archive-batches')).catch((failure: unknown) => { problem.value = asProblem(failure); return { rows: batches.value }; })).rows.slice(0, SHOWN);
    if (before !== '[]' && before !== JSON.stringify(batches.value)) moved();
  }
  async function act(work: Promise<Batch>): Promise<boolean> {
    problem.value = null;
    const done = await work.catch((failure: unknown) => { problem.value = asProblem(failure); return null; });
    await look();
    return done !== null;
  }
  onMounted(look);
  useEvery(LOOK_EVERY, async () => { if (batches.value.some(({ state }) => state === 'running')) await look(); });
  return {
    batches, problem,
    begin: (from, to) => act(answer(api.POST('/api/archive-batches', { body: { from, to }, ...underKey(crypto.randomUUID()) }))),
    cancel: async ({ id }) => { await act(answer(api.POST('/api/archive-batches/{id}/cancel', { params: { path: { id } }, ...underKey(crypto.randomUUID()) }))); },
  };
}
