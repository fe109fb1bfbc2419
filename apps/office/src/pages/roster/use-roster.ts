import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { addDays, plainDate } from '@onecounter/kernel';
import { answer, type Problem, useIntent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { useFetched, type Fetched } from '../organisation/use-fetched';
import { aWeekLater, sameSeats, seatsOf, type RosterWindow, type Seat } from './roster-week';

export interface Roster {
  week: Fetched<Schemas['RosterView']>;
  /** What is to be, by window; it begins as what is. */
  seats: ShallowRef<Map<number, readonly Seat[]>>;
  changed: ComputedRef<RosterWindow[]>;
  copyLastWeek: () => Promise<void>;
  save: { act: () => Promise<void>; discard: () => void; busy: Ref<boolean>; problem: ShallowRef<Problem | null>; said: Ref<string> };
}

const ask = (from: string, signal?: AbortSignal) => answer(api.GET('/api/roster', { params: { query: { from } }, ...(signal ? { signal } : {}) }));

/** The week's roster as it is and as it is being changed; saved window by window, so that one refusal does not undo the others. */
export function useRoster(from: () => string | null): Roster {
  const week = useFetched(from, ask);
  const seats = shallowRef(new Map<number, readonly Seat[]>());
  const said = ref('');
  const { busy, problem, act } = useIntent();
  const windows = () => week.value.value?.windows ?? [];
  const changed = computed(() => windows().filter((window) => !sameSeats(seats.value.get(window.id) ?? [], seatsOf(window))));
  let shown = '';

  // a window saved is taken over as the server has it; what is still being changed stays
  watch(week.value, (now, before) => {
    const kept = now?.days[0] === shown ? new Map((before?.windows ?? []).filter((one) => !sameSeats(seats.value.get(one.id) ?? [], seatsOf(one))).map((one) => [one.id, seats.value.get(one.id) ?? []])) : new Map<number, readonly Seat[]>();
    if (shown !== now?.days[0]) said.value = '';
    shown = now?.days[0] ?? '';
    seats.value = new Map((now?.windows ?? []).map((one) => [one.id, kept.get(one.id) ?? seatsOf(one)]));
  });

  async function copyLastWeek(): Promise<void> {
    const now = week.value.value;
    if (!now?.days[0]) return;
    const last = await act({ copy: now.days[0] }, () => ask(addDays(plainDate(now.days[0] ?? ''), -7)));
    if (!last) return;
    seats.value = new Map(now.windows.map((window) => {
      const before = last.windows.find(({ id }) => id === window.id);
      return [window.id, before && window.status === 'open' ? aWeekLater(before, window, last.days, now.days, now.today) : seatsOf(window)] as const;
    }));
  }
  async function save(): Promise<void> {
    const waiting = changed.value;
    said.value = '';
    for (const window of waiting) if (!(await send(window))) { await week.reload(); return; }
    said.value = `已存 ${waiting.length} 个窗口`;
    await week.reload();
  }
  function send(window: RosterWindow): Promise<unknown> {
    const { days, today } = week.value.value ?? { days: [], today: '' };
    const [first = '', to = ''] = [days.find((day) => day >= today), days.at(-1)];
    const asked = (seats.value.get(window.id) ?? []).filter((seat) => seat.slice(0, 10) >= first).map((seat) => seat.split(' ')).map(([on = '', half, person]) => ({ on, half: half as 'morning', personId: Number(person) }));
    const body = { version: window.version, from: first, to, seats: asked };
    return act({ id: window.id, ...body }, (options) => answer(api.POST('/api/windows/{id}/set-roster', { params: { path: { id: window.id } }, ...options, body })));
  }
  return { week, seats, changed, copyLastWeek, save: { act: save, discard: () => { seats.value = new Map(windows().map((one) => [one.id, seatsOf(one)])); }, busy, problem, said } };
}
