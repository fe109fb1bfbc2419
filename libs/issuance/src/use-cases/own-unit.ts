import { refuse, type Permission } from '@onecounter/contracts';
import { labelOf, type Actor } from '@onecounter/platform';

/** A section keeps what is its own; what is every unit's (null) belongs to those above. @throws notPermitted */
export function requireOwnUnit(actor: Actor, unitId: number | null, verb: Permission): void {
  if (actor.reach === 'section' && unitId !== actor.unitId) refuse('notPermitted', { verb, verbLabel: labelOf(verb) });
}
