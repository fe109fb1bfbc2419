import type { AwardReason, AwardStanding } from '@onecounter/contracts';
import { standingOf } from './award-eligibility';

export interface JudgedLine { readonly standing: AwardStanding; readonly reasons: readonly AwardReason[] }
/** What the facts of now make of a line that was confirmed. `lighter`: nothing weighs more than then. */
export interface AwardDifference extends JudgedLine { readonly lighter: boolean }

const idsOf = ({ evidence }: Pick<AwardReason, 'evidence'>): string[] => evidence.map(({ kind, id }) => `${kind}${id}`);
const within = (one: AwardReason, other: AwardReason): boolean => one.code === other.code && idsOf(one).every((id) => idsOf(other).includes(id));
const activeOf = (reasons: readonly AwardReason[]): AwardReason[] => reasons.filter(({ struck }) => !struck);
const keysOf = (reasons: readonly AwardReason[]): string => activeOf(reasons).map(({ key }) => key).sort().join('|');
/** The same thing was found again: what is noted of it holds. */
export const isSame = (one: JudgedLine, other: JudgedLine): boolean => one.standing === other.standing && keysOf(one.reasons) === keysOf(other.reasons);

/** Pure: what has changed since; null when nothing has. What an appeal took back stays taken back while it rests on no more than it did; whoever took part then takes part now. */
export function differenceOf(kept: JudgedLine & { readonly busy: boolean }, now: readonly AwardReason[]): AwardDifference | null {
  const reasons = now.map((reason) => (kept.reasons.some((one) => one.struck && within(reason, one)) ? { ...reason, struck: true } : reason));
  const found = { standing: standingOf(reasons, kept.busy), reasons };
  if (isSame(kept, found)) return null;
  return { ...found, lighter: activeOf(reasons).every((reason) => activeOf(kept.reasons).some((one) => within(reason, one))) };
}
