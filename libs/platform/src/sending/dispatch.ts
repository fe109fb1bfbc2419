/** What came of handing something to whoever carries it. sent: taken over; refused: no use in trying again; later: no answer, or a passing fault. The answer is kept in the log. */
export interface Outcome { readonly kind: 'sent' | 'refused' | 'later'; readonly answer: string }

const LONGEST_ANSWER = 300;
/** An answer for the log: short, printable, without the number or address that it may repeat. */
export function answerFor(to: string, answer: string): string {
  const clean = answer.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const bare = clean.replaceAll(to, '…').replaceAll(to.replace(/\D/g, '') || to, '…');
  return [...bare].slice(0, LONGEST_ANSWER).join('');
}
