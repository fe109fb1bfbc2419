import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';
import type { CheckMonth } from './check.schema';

const WHILE_RUNNING_MS = 1_000;

/** The month as it stands; while a check runs it is read every second, and `ended` is told when it is over. */
export function useCheckMonth(month: () => string, ended: () => void): { month: ShallowRef<CheckMonth | null>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> } {
  const api = usePaperApi();
  const [read, problem] = [shallowRef<CheckMonth | null>(null), shallowRef<Problem | null>(null)];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasRunning = false;
  async function reload(): Promise<void> {
    const asked = month();
    clearTimeout(timer);
    if (asked === '') return;
    try {
      const answered = await answer(api.GET('/api/check-months', { params: { query: { month: asked } } }));
      if (asked !== month()) return;
      [read.value, problem.value] = [answered, null];
      const running = answered.runs.some(({ status }) => status === 'running');
      if (running) timer = setTimeout(() => void reload(), WHILE_RUNNING_MS);
      else if (wasRunning) ended();
      wasRunning = running;
    } catch (failure) {
      if (asked === month()) problem.value = asProblem(failure);
    }
  }
  watch(month, () => { read.value = null; void reload(); }, { immediate: true });
  onBeforeUnmount(() => clearTimeout(timer));
  return { month: read, problem, reload };
}
