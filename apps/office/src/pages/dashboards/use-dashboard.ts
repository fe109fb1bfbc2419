import { shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, useLegalClock, useSession, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { useEvery } from '../../words/use-every';

/** The server counts anew every twenty seconds at most. */
const LOOK_EVERY_MS = 30_000;
export type RatePoint = Schemas['ReceivingTrendPointView'];

/** What the dashboard shows, looked at again while one looks at it; the success rate of twelve months once. */
export function useDashboard(): { board: ShallowRef<Schemas['DashboardView'] | null>; rates: ShallowRef<readonly RatePoint[]>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> } {
  const [session, clock] = [useSession(), useLegalClock()];
  const board = shallowRef<Schemas['DashboardView'] | null>(null);
  const rates = shallowRef<readonly RatePoint[]>([]);
  const problem = shallowRef<Problem | null>(null);
  async function reload(): Promise<void> {
    try {
      [board.value, problem.value] = [await answer(api.GET('/api/dashboard')), null];
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  watch(() => clock.today?.slice(0, 7), async (month) => {
    if (!month || !session.can('readReceivingRates')) return;
    rates.value = await answer(api.GET('/api/receiving-rates/trend', { params: { query: { month } } })).then(({ months }) => months, (failure: unknown) => { asProblem(failure); return []; });
  }, { immediate: true });
  useEvery(LOOK_EVERY_MS, reload);
  void reload();
  return { board, rates, problem, reload };
}
