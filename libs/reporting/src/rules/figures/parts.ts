import type { CountedValue } from './counted';

interface OfUnit { readonly unit_id: number }
export interface AcceptedCount extends OfUnit { readonly total: number; readonly instant: number; readonly deemed: number; readonly centre: number }
export interface DecidedCount extends OfUnit { readonly total: number; readonly refused: number; readonly early: number; readonly compressed: number; readonly last_on: string | null }
export interface CentralCount extends OfUnit { readonly total: number }
export interface WorkCount { readonly code: string; readonly unit_id: number | null; readonly total: number }
/** What rows come to, by unit, whether they are live or frozen. */
export interface RowCounts { readonly accepted: readonly AcceptedCount[]; readonly decided: readonly DecidedCount[]; readonly central: readonly CentralCount[]; readonly work: readonly WorkCount[] }

const spread = (unitId: number, values: Readonly<Record<string, number>>): CountedValue[] => Object.entries(values).map(([code, value]) => ({ code, unitId, value }));

const ofAccepted = ({ unit_id: unitId, total, instant, deemed, centre }: AcceptedCount): CountedValue[] =>
  spread(unitId, { acceptedTotal: total, acceptedInstant: instant, acceptedPromised: total - instant, acceptedDeemed: deemed, centreAccepted: centre });

const ofDecided = ({ unit_id: unitId, total, refused, early, compressed }: DecidedCount): CountedValue[] =>
  spread(unitId, { decidedTotal: total, granted: total - refused, refused, daysEarly: early, daysCompressed: compressed, daysSaved: early + compressed });

/** Pure: each count under the code of its figure. */
export function partsOf({ accepted, decided, central, work }: RowCounts): CountedValue[] {
  return [...accepted.flatMap(ofAccepted), ...decided.flatMap(ofDecided), ...central.map((row) => ({ code: 'centralRegistrations', unitId: row.unit_id, value: row.total })), ...work.map((row) => ({ code: row.code, unitId: row.unit_id, value: row.total }))];
}
