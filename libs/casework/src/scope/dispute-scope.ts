import type { Actor } from '@onecounter/platform';
import { caseScope, type CaseScope } from './case-scope';

/**
 * One SQL predicate over `d` (casework.dispute): both sides, whoever sees the case that it is about, and the bureau in its jurisdiction, a leader in charge for the sections they answer for.
 * @param first number of the first placeholder that is free
 */
export function disputeScope(actor: Actor, first: number): CaseScope {
  const cases = caseScope(actor, first + 4);
  const [unit, path, bureau, units] = [0, 1, 2, 3].map((at) => `$${first + at}`);
  return {
    where: `(${unit}::bigint in (d.raising_unit_id, d.other_unit_id) or ${bureau}::boolean and d.jurisdiction_path like ${path} and (${units}::bigint[] is null or d.raising_unit_id = any(${units}) or d.other_unit_id = any(${units}))
      or d.case_id is not null and exists (select 1 from casework.permit_case c where c.id = d.case_id and ${cases.where}))`,
    values: [actor.unitId, `${actor.jurisdictionPath}%`, actor.reach === 'bureau', actor.inChargeOf, ...cases.values],
  };
}
