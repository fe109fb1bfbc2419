import type { RoleName } from '@onecounter/contracts';
import type { WindowKind } from '../data/windows';

export type Half = 'morning' | 'afternoon';
export const HALVES: Readonly<Record<Half, string>> = { morning: '上午', afternoon: '下午' };

/** Posts that sit at a window of the kind. */
export const POSTS_AT: Readonly<Record<WindowKind, readonly RoleName[]>> = {
  comprehensive: ['windowClerk'], theme: ['windowClerk'], consultation: ['consultationClerk', 'windowClerk'], issuing: ['issuingClerk'], agency: ['leadAgent', 'agent', 'reserveAgent', 'windowClerk'],
};

export interface SeatAsked { readonly on: string; readonly half: Half | 'whole'; readonly personId: number }

/** A whole day is two halves; nobody sits twice in the same half. */
export function seatsOf(asked: readonly SeatAsked[]): { on: string; half: Half; personId: number }[] {
  const seats = asked.flatMap(({ on, half, personId }) => (half === 'whole' ? (['morning', 'afternoon'] as const) : [half]).map((one) => ({ on, half: one, personId })));
  return [...new Map(seats.map((seat) => [`${seat.on} ${seat.half} ${seat.personId}`, seat])).values()];
}

/** What a clerk is told at the sign-in whose roster of today names another window; null when it does not. */
export function rosterNotice(seats: readonly { half: Half; number: string; windowId: number }[], own: { windowId: number | null; windowNumber: string | null }): string | null {
  if (seats.every((seat) => seat.windowId === own.windowId)) return null;
  const [first] = seats;
  const wholeDay = seats.length === 2 && seats.every((seat) => seat.windowId === first?.windowId);
  const places = wholeDay && first ? [`全天在 ${first.number} 号窗口`] : seats.map((seat) => `${HALVES[seat.half]}在 ${seat.number} 号窗口`);
  return `今日排班：您${places.join('，')}；现在登在${own.windowNumber === null ? '没有窗口的岗位上' : ` ${own.windowNumber} 号窗口`}。`;
}
