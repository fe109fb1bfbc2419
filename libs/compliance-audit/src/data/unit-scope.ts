import type { Actor } from '@onecounter/platform';

export interface Scope { readonly where: string; readonly values: readonly unknown[] }

/** One predicate over a row with unit_id and jurisdiction_path: one's own unit, and the bureau in its jurisdiction, a leader in charge for the sections they answer for. Takes four values. */
export function unitScope(actor: Actor, row: string, first: number): Scope {
  const [unit, bureau, path, units] = [0, 1, 2, 3].map((at) => `$${first + at}`);
  return {
    where: `(${row}.unit_id = ${unit} or ${bureau}::boolean and ${row}.jurisdiction_path like ${path} and (${units}::bigint[] is null or ${row}.unit_id = any(${units})))`,
    values: [actor.unitId, actor.reach === 'bureau', `${actor.jurisdictionPath}%`, actor.inChargeOf],
  };
}
