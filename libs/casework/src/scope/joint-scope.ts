import type { Actor } from '@onecounter/platform';
import type { CaseScope } from './case-scope';

/**
 * One SQL predicate over `j` (casework.joint_case): a section sees what it leads and what it takes part in, hall and leaders those of their jurisdiction.
 * @param first number of the first placeholder that is free
 */
export function jointScope(actor: Actor, first: number): CaseScope {
  const takesPart = (units: string): string => `(j.lead_unit_id = any(${units}) or exists (select 1 from casework.joint_member sm where sm.joint_case_id = j.id and sm.unit_id = any(${units})))`;
  switch (actor.reach) {
    case 'section':
      return { where: takesPart(`$${first}::bigint[]`), values: [[actor.unitId]] };
    case 'hall':
    case 'bureau':
      if (actor.inChargeOf) return { where: `j.jurisdiction_path like $${first} and ${takesPart(`$${first + 1}::bigint[]`)}`, values: [`${actor.jurisdictionPath}%`, actor.inChargeOf] };
      return { where: `j.jurisdiction_path like $${first}`, values: [`${actor.jurisdictionPath}%`] };
    case 'none':
      return { where: 'false', values: [] };
  }
}
