import { refuse, type ContributionVerb, type Permission } from '@onecounter/contracts';

interface Side { readonly unitId: number | null; readonly inChargeOf: readonly number[] | null; readonly permissions: ReadonlySet<Permission> }
interface Asked { readonly unit_id: number; readonly unit_name: string; readonly co_unit_ids: readonly number[]; readonly co_unit_names: readonly string[] }

/** Pure: whoever is asked, whoever helps, and the coordination section, which composes. */
export const mayWrite = (asked: Asked, { unitId, permissions }: Side): boolean => permissions.has('composeIssue') || (unitId !== null && (asked.unit_id === unitId || asked.co_unit_ids.includes(unitId)));
const WRITES: readonly ContributionVerb[] = ['submitContribution', 'confirmContribution'];
const LEADS: readonly ContributionVerb[] = ['reviewContribution', 'returnContribution'];

/** Pure: the leader in charge of the section that was asked reviews; the offices write; the rest is the coordination section's. */
export function isOnSide(asked: Asked, verb: ContributionVerb, side: Side): boolean {
  if (WRITES.includes(verb)) return mayWrite(asked, side);
  if (LEADS.includes(verb)) return side.permissions.has('composeIssue') || side.inChargeOf === null || side.inChargeOf.includes(asked.unit_id);
  return side.permissions.has('composeIssue');
}
/** @throws contributionNotYours */
export function requireSide(asked: Asked, verb: ContributionVerb, side: Side): void {
  if (!isOnSide(asked, verb, side)) refuse('contributionNotYours', { who: LEADS.includes(verb) ? '分管领导' : [asked.unit_name, ...asked.co_unit_names].join('、') });
}
