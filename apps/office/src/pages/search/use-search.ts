import { computed, onBeforeUnmount, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { asProblem, useLegalClock, type Problem } from '@onecounter/web-kit';
import { askMore, askPersonalNumber, askWords, isPersonalNumber } from './ask-search';
import { SEARCH_FILTERS, type SearchGroup } from './search.schema';

const AFTER_LAST_KEY = 200;
const LONGEST = 200;

type State = 'idle' | 'loading' | 'ready' | 'failed';
export interface Search {
  /** As typed; what was asked stands in the address, unless it is somebody's number. */
  text: Ref<string>;
  kind: ComputedRef<string>;
  groups: ShallowRef<SearchGroup[]>;
  status: ComputedRef<{ state: State; problem: Problem | null; asked: string; personal: boolean }>;
  act: { choose: (kind: string) => void; more: (group: SearchGroup) => Promise<void>; again: () => Promise<void>; now: () => void };
}

/** One question at a time: a later one ends the earlier. */
function useQuestion(): { groups: ShallowRef<SearchGroup[]>; state: Ref<State>; problem: ShallowRef<Problem | null>; ask: (change: (signal: AbortSignal) => Promise<SearchGroup[]>) => Promise<void>; stop: () => void } {
  const [groups, state, problem] = [shallowRef<SearchGroup[]>([]), ref<State>('idle'), shallowRef<Problem | null>(null)];
  let running: AbortController | null = null;

  async function ask(change: (signal: AbortSignal) => Promise<SearchGroup[]>): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    [state.value, problem.value] = ['loading', null];
    try {
      const found = await change(own.signal);
      if (!own.signal.aborted) [groups.value, state.value] = [found, 'ready'];
    } catch (failure) {
      if (!own.signal.aborted) [problem.value, state.value] = [asProblem(failure), 'failed'];
    }
  }
  function stop(): void {
    running?.abort();
    [groups.value, state.value, problem.value] = [[], 'idle', null];
  }
  onBeforeUnmount(() => running?.abort());
  return { groups, state, problem, ask, stop };
}

/** Words and kind live in the address; every answer belongs to the last question. */
export function useSearch(): Search {
  const [route, router, clock] = [useRoute(), useRouter(), useLegalClock()];
  const inAddress = (name: keyof typeof SEARCH_FILTERS): string => (typeof route.query[name] === 'string' ? route.query[name] : SEARCH_FILTERS[name]);
  const text = ref(inAddress('text'));
  const kind = computed(() => inAddress('kind'));
  const { groups, state, problem, ask, stop } = useQuestion();
  const asked = ref('');
  const personal = computed(() => isPersonalNumber(asked.value, clock.today));
  let timer = 0;

  async function again(): Promise<void> {
    asked.value = text.value.trim().slice(0, LONGEST);
    if (asked.value === '') stop();
    else await ask((signal) => (personal.value ? askPersonalNumber(asked.value, signal) : askWords(asked.value, kind.value, signal)));
  }
  function now(): void {
    window.clearTimeout(timer);
    const words = text.value.trim();
    const kept = isPersonalNumber(words, clock.today) ? undefined : words || undefined;
    if (kept === route.query.text) void again();
    else void router.replace({ query: { ...route.query, text: kept } });
  }
  async function more(group: SearchGroup): Promise<void> {
    await ask(async (signal) => {
      const next = group.next === null ? undefined : await askMore(asked.value, group.kind, group.next, signal);
      return groups.value.map((one) => (one.kind === group.kind && next ? { ...next, hits: [...one.hits, ...next.hits] } : one));
    });
  }
  watch(text, () => { window.clearTimeout(timer); if (text.value.trim() !== asked.value) timer = window.setTimeout(now, AFTER_LAST_KEY); });
  watch(() => [inAddress('text'), kind.value], ([words]) => { if (words && words !== text.value.trim()) text.value = words; void again(); }, { immediate: true });
  onBeforeUnmount(() => window.clearTimeout(timer));
  const status = computed(() => ({ state: state.value, problem: problem.value, asked: asked.value, personal: personal.value }));
  return { text, kind, groups, status, act: { choose: (chosen) => void router.replace({ query: { ...route.query, kind: chosen || undefined } }), more, again, now } };
}
