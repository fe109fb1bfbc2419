import { refuse } from '@onecounter/contracts';

export type HalfDay = 'morning' | 'afternoon';
/** The half of the roster that a time of day (HH:MM) lies in. */
export const halfOf = (time: string): HalfDay => (time < '12:00' ? 'morning' : 'afternoon');

/** @throws patrolInFuture: nobody has seen what is still to come */
export function requirePast(seen: { readonly on: string; readonly time: string }, now: { readonly on: string; readonly time: string }): void {
  if (seen.on > now.on) refuse('patrolInFuture', {}, 'seenOn');
  if (seen.on === now.on && seen.time > now.time) refuse('patrolInFuture', {}, 'seenTime');
}

export interface JudgedPatrol { readonly status: string; readonly answer_due_on: string }
/** What nobody has answered is judged only after the last day of the answer. @throws patrolAnswerOpen */
export function requireJudgeable({ status, answer_due_on: due }: JudgedPatrol, today: string): void {
  if (status === 'recorded' && today <= due) refuse('patrolAnswerOpen', { date: due });
}
