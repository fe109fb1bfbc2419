import { computed, onMounted, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { WorkingCalendar } from '@onecounter/kernel';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { useIntent } from '../../steps/use-intent';

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

/** Pure: the days in a text, in order and once each: 2027-01-01、2027-01-02 or one a line; `stray` is what is none. */
export function daysIn(text: string): { days: string[]; stray: string[] } {
  const words = text.split(/[\s,，、;；]+/).filter(Boolean);
  const days = words.filter((word) => /^\d{4}-\d{2}-\d{2}$/.test(word));
  return { days: [...new Set(days)].sort(), stray: words.filter((word) => !days.includes(word)) };
}

/** Which of the next years are not known; from autumn on limits reach into them. */
export function missingYears(years: readonly CalendarYear[], today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].filter((one) => !years.some((known) => known.year === one && known.region === ''));
}

