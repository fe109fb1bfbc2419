import type { SentChannel } from '../data/deliveries';

/** What is handed to whoever carries it. `sendId` is the same at each attempt, so that a carrier that knows it sends once. */
export interface Dispatch { readonly sendId: string; readonly to: string; readonly subject: string; readonly text: string }
/** sent: taken over; refused: no use in trying again; later: no answer, or a passing fault. The answer is kept in the log. */
export interface Outcome { readonly kind: 'sent' | 'refused' | 'later'; readonly answer: string }

/** A way to somebody who does not sit before the centre. */
export abstract class Channel {
  abstract readonly name: SentChannel;
  /** What stands in its way, in the words of the log; null: it is ready. */
  abstract readonly off: string | null;
  /** Never throws for what the carrier does. */
  abstract send(dispatch: Dispatch): Promise<Outcome>;
}

const LONGEST_ANSWER = 300;
/** An answer for the log: short, printable, without the number or address that it may repeat. */
export function answerFor(to: string, answer: string): string {
  const clean = answer.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const bare = clean.replaceAll(to, '…').replaceAll(to.replace(/\D/g, '') || to, '…');
  return [...bare].slice(0, LONGEST_ANSWER).join('');
}
