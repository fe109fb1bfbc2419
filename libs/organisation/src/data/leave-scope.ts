import type { Actor } from '@onecounter/platform';

/**
 * One SQL predicate over `l` (organisation.leave): one's own, those in which one stands in, and for who decides those of the own unit or of the sections they answer for.
 * @param first number of the first placeholder that is free
 */
export function leaveScope(actor: Actor, first: number): { readonly where: string; readonly values: readonly unknown[] } {
  const [me, decides, bureau, unit, path, units] = [0, 1, 2, 3, 4, 5].map((at) => `$${first + at}`);
  return {
    where: `(l.person_id = ${me}::bigint or exists (select 1 from organisation.leave_handover s where s.leave_id = l.id and s.stand_in_id = ${me}) or ${decides}::boolean and (not ${bureau}::boolean and l.unit_id = ${unit}::bigint
      or ${bureau} and l.jurisdiction_path like ${path} and (${units}::bigint[] is null or l.unit_id = any(${units}))))`,
    values: [actor.personId, actor.permissions.has('approveLeave'), actor.reach === 'bureau', actor.unitId, `${actor.jurisdictionPath}%`, actor.inChargeOf],
  };
}
