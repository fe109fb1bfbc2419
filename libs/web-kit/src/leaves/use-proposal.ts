import { reactive, shallowRef, watch, type ShallowRef } from 'vue';
import type { components } from '@onecounter/api-client';
import { answer } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';
import { chosenFor, type Period } from './leave.schema';

type Proposal = components['schemas']['LeaveProposalView'];

/** What must be handed over in these days and to whom it can go; asked anew whenever the days change, and what was chosen stays while it can. */
export function useProposal(period: Period): { proposal: ShallowRef<Proposal | null>; chosen: Record<string, string>; problem: ShallowRef<Problem | null> } {
  const api = usePaperApi();
  const proposal = shallowRef<Proposal | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const chosen = reactive<Record<string, string>>({});
  let asked = 0;
  watch(period, async ({ fromOn, fromHalf, toOn, toHalf }) => {
    const own = asked += 1;
    problem.value = null;
    if (fromOn === '' || toOn === '') return;
    try {
      const answered = await answer(api.GET('/api/leaves/proposal', { params: { query: { fromOn, fromHalf, toOn, toHalf } } }));
      if (own !== asked) return;
      proposal.value = answered;
      Object.assign(chosen, chosenFor(answered.duties, chosen));
    } catch (failure) {
      if (own === asked) [proposal.value, problem.value] = [null, asProblem(failure)];
    }
  }, { immediate: true });
  return { proposal, chosen, problem };
}
