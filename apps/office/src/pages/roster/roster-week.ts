import type { Schemas } from '../../api';

export type RosterWindow = Schemas['RosterWindowView'];
export type Half = 'morning' | 'afternoon';
export const HALVES: readonly { value: Half; label: string }[] = [{ value: 'morning', label: '上午' }, { value: 'afternoon', label: '下午' }];
/** e.g. "2026-11-23 morning 7" */
export type Seat = string;
export interface Place { windowId: number; on: string; half: Half }

export const seatOf = (on: string, half: string, personId: number): Seat => `${on} ${half} ${personId}`;
export const seatsOf = (window: RosterWindow): Seat[] => window.seats.map(({ on, half, personId }) => seatOf(on, half, personId)).sort();
export const sameSeats = (one: readonly Seat[], other: readonly Seat[]): boolean => [...one].sort().join() === [...other].sort().join();

/** Pure: with this person in the half, or without when they sat there. */
export function toggled(seats: readonly Seat[], seat: Seat): Seat[] {
  return seats.includes(seat) ? seats.filter((one) => one !== seat) : [...seats, seat];
}

/** Pure: the halves of the week in which a sitter is on leave, as seats. */
export const awaySeats = (windows: readonly RosterWindow[]): ReadonlySet<Seat> => new Set(windows.flatMap(({ sitters }) => sitters.flatMap(({ personId, away }) => away.map(({ on, half }) => seatOf(on, half, personId)))));

/** Pure: last week's seats a week later, of those who may still sit here and from the first day that may be changed. */
export function aWeekLater(last: RosterWindow, now: RosterWindow, lastDays: readonly string[], days: readonly string[], today: string): Seat[] {
  const kept = seatsOf(now).filter((seat) => seat.slice(0, 10) < today);
  const moved = last.seats.flatMap(({ on, half, personId }) => {
    const day = days[lastDays.indexOf(on)];
    const fit = day !== undefined && day >= today && now.sitters.some((one) => one.personId === personId && one.from <= day && (one.to === null || day < one.to));
    return fit ? [seatOf(day, half, personId)] : [];
  });
  return [...kept, ...moved];
}

/** Pure: who sits at another window in the half at which this one is asked for; they cannot be put here. */
export function seatedElsewhere(seats: ReadonlyMap<number, readonly Seat[]>, windows: readonly RosterWindow[], { windowId, on, half }: Place, personId: number): string | null {
  const other = windows.find(({ id }) => id !== windowId && seats.get(id)?.includes(seatOf(on, half, personId)));
  return other ? other.number : null;
}
