import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface Asked<Answer> { found: ShallowRef<Answer | null>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> }

/** One read that follows what it depends on; an answer that comes too late is dropped. */
export function useAsked<Answer>(key: () => unknown, ask: (signal: AbortSignal) => Promise<Answer>): Asked<Answer> {
  const found = shallowRef<Answer | null>(null) as ShallowRef<Answer | null>;
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;

  async function reload(): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    try {
      const answered = await ask(own.signal);
      if (!own.signal.aborted) [found.value, problem.value] = [answered, null];
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(key, reload, { immediate: true });
  onBeforeUnmount(() => running?.abort());
  return { found, problem, reload };
}

/** The difference of a version to another one, or to the one published before it. */
export const useDifference = (id: () => number, beside: () => number | null): Asked<Schemas['ItemDifferenceView']> =>
  useAsked(() => [id(), beside()].join(), (signal) => answer(api.GET('/api/item-versions/{id}/difference', { params: { path: { id: id() }, query: { with: beside() ?? undefined } }, signal })));

/** What adjusting a version meets. */
export const useImpact = (id: () => number): Asked<Schemas['ItemImpactView']> =>
  useAsked(id, (signal) => answer(api.GET('/api/item-versions/{id}/impact', { params: { path: { id: id() } }, signal })));
