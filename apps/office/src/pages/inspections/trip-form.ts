import { TRIP_HALVES, type TripHalf } from '@onecounter/contracts';
import type { FieldFault } from '@onecounter/web-kit';
import type { Schemas } from '../../api';

export type Inspection = Schemas['InspectionView'];
export type Trip = Schemas['TripView'];
/** What the office fills in for a trip; `id` and `version` where one is changed. */
export interface TripForm { id: number | null; version: number; onDate: string; half: TripHalf; car: string; inspectors: number[]; note: string; requests: Inspection[] }

export const HALVES = Object.entries(TRIP_HALVES).map(([value, { zh }]) => ({ value: value as TripHalf, label: zh }));
export const TRIP_LABELS: Readonly<Record<string, string>> = { onDate: '日期', half: '时间', car: '车牌号', inspectors: '勘验员', requests: '勘验申请', district: '区', note: '备注' };
const LAST_CAR = 'onecounter.inspection.car';

/** Pure but for the car that went last: a fresh trip with these requests. */
export function newTrip(onDate: string, requests: readonly Inspection[], inspectors: readonly number[] = []): TripForm {
  return { id: null, version: 0, onDate, half: 'morning', car: localStorage.getItem(LAST_CAR) ?? '', inspectors: [...inspectors], note: '', requests: [...requests] };
}
export function formOf(trip: Trip, more: readonly Inspection[] = []): TripForm {
  const requests = [...trip.requests, ...more.filter(({ id }) => !trip.requests.some((one) => one.id === id))];
  return { id: trip.id, version: trip.version, onDate: trip.onDate, half: trip.half, car: trip.car, inspectors: trip.inspectors.map(({ personId }) => personId), note: trip.note ?? '', requests };
}
export const rememberCar = (car: string): void => localStorage.setItem(LAST_CAR, car);

/** As the server takes it; the district is that of the requests. */
export function tripBody(form: TripForm): Schemas['TripBody'] {
  return { onDate: form.onDate, half: form.half, car: form.car, district: form.requests[0]?.district ?? '', inspectors: form.inspectors, requests: form.requests.map(({ id }) => id), note: form.note };
}
/** The district is not asked for: its fault belongs to the requests. */
export const tripFaults = (fields: readonly FieldFault[]): FieldFault[] => fields.map((one) => ({ ...one, field: one.field === 'district' ? 'requests' : (one.field.split('.')[0] ?? one.field) }));
