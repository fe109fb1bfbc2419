import { computed, onMounted, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { WorkingCalendar } from '@onecounter/kernel';
import { answer, asProblem, type Problem, useIntent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export type CalendarYear = Schemas['CalendarYearView'];

export interface Calendars {
  years: ShallowRef<CalendarYear[]>;
  calendar: ComputedRef<WorkingCalendar>;
  problem: ShallowRef<Problem | null>;
  loading: { busy: Ref<boolean>; problem: ShallowRef<Problem | null> };
  load: (body: Schemas['LoadCalendarBody']) => Promise<boolean>;
}

/** The years whose holiday notice is known, and loading another. */
export function useCalendars(): Calendars {
  const years = shallowRef<CalendarYear[]>([]);
  const problem = shallowRef<Problem | null>(null);
  const { busy, problem: refusal, act } = useIntent();

  onMounted(() => answer(api.GET('/api/calendars')).then((view) => { years.value = view.years; }, (failure: unknown) => { problem.value = asProblem(failure); }));
  async function load(body: Schemas['LoadCalendarBody']): Promise<boolean> {
    const view = await act(body, (options) => answer(api.POST('/api/calendars', { ...options, body })));
    if (view) years.value = view.years;
    return view !== null;
  }
  return { years, calendar: computed(() => new WorkingCalendar(years.value)), problem, loading: { busy, problem: refusal }, load };
}
