import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api } from '../../api';
import type { Form, FormState } from './form.schema';

interface Question { search: string; state: FormState; unit: string }
const TYPING_MS = 250;

/** The forms that the address asks for; what was asked before and comes later is dropped. */
export function useForms(question: () => Question): { rows: ShallowRef<Form[] | null>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> } {
  const rows = shallowRef<Form[] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;
  let timer = 0;

  async function reload(): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    const { search, state, unit } = question();
    try {
      const found = await answer(api.GET('/api/forms', { params: { query: { ...(search.trim() && { search: search.trim() }), ...(state && { state }), ...(unit && { unit }) } }, signal: own.signal }));
      if (!own.signal.aborted) [rows.value, problem.value] = [found, null];
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(question, (now, before) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void reload(), before && now.search !== before.search ? TYPING_MS : 0);
  }, { immediate: true, deep: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });
  return { rows, problem, reload };
}
