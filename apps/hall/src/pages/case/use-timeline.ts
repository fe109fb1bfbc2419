import { ref, shallowRef, watch, type Ref } from 'vue';
import { legalTimeOf } from '@onecounter/kernel';
import { answer, asProblem, useLegalClock, type ChainState, type Problem, type TraceStep } from '@onecounter/web-kit';
import { api } from '../../api';
import { momentWords } from '../../words';

/** The trace of a case, newest first; its chain is computed anew at this reading. */
export function useTimeline(id: () => number): { steps: Ref<TraceStep[]>; chain: Ref<ChainState | null>; problem: Ref<Problem | null>; reload: () => Promise<void> } {
  const steps = shallowRef<TraceStep[]>([]);
  const chain = shallowRef<ChainState | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const clock = useLegalClock();

  async function load(): Promise<void> {
    try {
      const trace = await answer(api.GET('/api/cases/{id}/timeline', { params: { path: { id: id() } } }));
      steps.value = trace.steps.map(({ seq, at, label, byName, what }) => ({ seq, at: momentWords(at), what: label, who: byName, detail: what })).sort((one, other) => other.seq - one.seq);
      chain.value = { holds: trace.chainIntact, at: clock.now ? legalTimeOf(clock.now) : '', ...(trace.brokenAt === null ? {} : { brokenAt: trace.brokenAt }) };
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  watch(id, load, { immediate: true });
  return { steps, chain, problem, reload: load };
}
