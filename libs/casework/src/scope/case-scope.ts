import type { Actor } from '@onecounter/platform';

/** One SQL predicate over `c` (casework.permit_case) with its values; every read of cases goes through it, otherwise 404. */
export interface CaseScope {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** @param first number of the first placeholder that is free */
export function caseScope(actor: Actor, first: number): CaseScope {
  switch (actor.reach) {
    case 'section':
      // a section belongs to one jurisdiction, and its index begins with the unit: no second condition that would hide the index from the planner
      return { where: `c.unit_id = $${first}`, values: [actor.unitId] };
    case 'hall':
    case 'bureau':
      if (actor.inChargeOf) return { where: `c.jurisdiction_path like $${first} and c.unit_id = any($${first + 1}::bigint[])`, values: [`${actor.jurisdictionPath}%`, actor.inChargeOf] };
      return { where: `c.jurisdiction_path like $${first}`, values: [`${actor.jurisdictionPath}%`] };
    case 'none':
      return { where: 'false', values: [] };
  }
}

/** The same rule on a row in hand. A section sees its own cases, hall and leaders those of their jurisdiction, a leader in charge of named sections only theirs. */
export function withinScope(actor: Actor, row: { unit_id: number; jurisdiction_path: string }): boolean {
  if (actor.reach === 'section') return row.unit_id === actor.unitId;
  if (actor.inChargeOf && !actor.inChargeOf.includes(row.unit_id)) return false;
  return actor.reach !== 'none' && row.jurisdiction_path.startsWith(actor.jurisdictionPath);
}
