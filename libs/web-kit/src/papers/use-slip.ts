import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import type { Slip } from './papers.schema';
import { usePaperApi } from './use-paper-moves';

/** The slip that is looked at: chosen from a list, or scanned. */
export function useSlip(id: () => number | null): { slip: ShallowRef<Slip | null>; problem: ShallowRef<Problem | null>; reload: () => Promise<void>; scan: (code: string) => Promise<Slip | null> } {
  const api = usePaperApi();
  const slip = shallowRef<Slip | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;

  async function reload(): Promise<void> {
    running?.abort();
    const [own, asked] = [running = new AbortController(), id()];
    if (asked === null) { slip.value = null; return; }
    try {
      const given = await answer(api.GET('/api/paper-slips/{id}', { params: { path: { id: asked } }, signal: own.signal }));
      if (!own.signal.aborted) [slip.value, problem.value] = [given, null];
    } catch (failure) {
      if (!own.signal.aborted) [slip.value, problem.value] = [null, asProblem(failure)];
    }
  }
  async function scan(code: string): Promise<Slip | null> {
    try {
      const found = await answer(api.GET('/api/paper-slips/find', { params: { query: { code: code.slice(0, 200) } } }));
      problem.value = null;
      return found;
    } catch (failure) {
      problem.value = asProblem(failure);
      return null;
    }
  }
  watch(id, reload, { immediate: true });
  onBeforeUnmount(() => running?.abort());
  return { slip, problem, reload, scan };
}
