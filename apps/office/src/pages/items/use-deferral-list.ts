import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

interface Question { kind: 'atAcceptance' | 'atIssue'; on: string; search: string }
const TYPING_MS = 250;

/** The list for what the address asks; what was asked before and comes later is dropped. */
export function useDeferralList(question: () => Question): { list: ShallowRef<Schemas['DeferralListView'] | null>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> } {
  const list = shallowRef<Schemas['DeferralListView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;
  let timer = 0;

  async function reload(): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    const { kind, on, search } = question();
    try {
      const found = await answer(api.GET('/api/deferral-lists', { params: { query: { kind, ...(on && { on }), ...(search.trim() && { search: search.trim() }) } }, signal: own.signal }));
      if (!own.signal.aborted) [list.value, problem.value] = [found, null];
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(question, (now, before) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void reload(), before && now.search !== before.search ? TYPING_MS : 0);
  }, { immediate: true, deep: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });
  return { list, problem, reload };
}
