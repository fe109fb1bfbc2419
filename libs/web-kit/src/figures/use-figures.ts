import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { answer } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';
import { isPeriod, unitIn, type Definition, type Figures } from './figure.schema';
import type { components } from '@onecounter/api-client';

export type Period = components['schemas']['PeriodView'];
export interface PeriodChoice { periods: ShallowRef<readonly Period[]>; period: ComputedRef<Period | null>; unitId: ComputedRef<number | null>; list: { readonly problem: ShallowRef<Problem | null>; readonly reload: () => Promise<void> }; set: (change: Record<string, string | undefined>) => void }

/** The period and the unit in the address; at first the one that runs now and the whole. */
export function usePeriodChoice(): PeriodChoice {
  const [api, route, router] = [usePaperApi(), useRoute(), useRouter()];
  const [periods, problem] = [shallowRef<readonly Period[]>([]), shallowRef<Problem | null>(null)];
  const period = computed(() => periods.value.find(({ name }) => isPeriod(route.query.period) && name === route.query.period) ?? periods.value[0] ?? null);
  async function reload(): Promise<void> {
    problem.value = null;
    try {
      periods.value = await answer(api.GET('/api/periods'));
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  void reload();
  return { periods, period, unitId: computed(() => unitIn(route.query.unit)), list: { problem, reload }, set: (change) => void router.replace({ query: { ...route.query, ...change } }) };
}

/** Definitions, and the figures of the chosen period; read anew when it changes. */
export function useFigures(period: () => string | null): { definitions: ShallowRef<readonly Definition[]>; figures: ShallowRef<Figures | null>; problem: ShallowRef<Problem | null>; read: () => Promise<void> } {
  const api = usePaperApi();
  const [definitions, figures, problem] = [shallowRef<readonly Definition[]>([]), shallowRef<Figures | null>(null), shallowRef<Problem | null>(null)];
  async function read(): Promise<void> {
    const name = period();
    if (name === null) return;
    problem.value = null;
    try {
      const [known, found] = await Promise.all([definitions.value.length > 0 ? definitions.value : answer(api.GET('/api/figure-definitions')), answer(api.GET('/api/periods/{name}/figures', { params: { path: { name } } }))]);
      if (period() === name) [definitions.value, figures.value] = [known, found];
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  watch(period, () => { figures.value = null; void read(); }, { immediate: true });
  return { definitions, figures, problem, read };
}
