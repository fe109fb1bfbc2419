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
      return { where: `c.unit_id = $${first} and c.jurisdiction_path like $${first + 1}`, values: [actor.unitId, `${actor.jurisdictionPath}%`] };
    case 'hall':
    case 'bureau':
      return { where: `c.jurisdiction_path like $${first}`, values: [`${actor.jurisdictionPath}%`] };
    case 'none':
      return { where: 'false', values: [] };
  }
}

/** The same rule on a row in hand. A section sees its own cases, hall and leaders those of their jurisdiction. */
export function withinScope(actor: Actor, row: { unit_id: number; jurisdiction_path: string }): boolean {
  if (!row.jurisdiction_path.startsWith(actor.jurisdictionPath)) return false;
  return actor.reach === 'section' ? row.unit_id === actor.unitId : actor.reach !== 'none';
}
