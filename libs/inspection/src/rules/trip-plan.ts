import { LEAST_INSPECTORS, refuse, TRIP_HALVES, type TripHalf } from '@onecounter/contracts';

export interface TripInput {
  readonly onDate: string; readonly half: TripHalf; readonly car: string; readonly district: string; readonly inspectors: readonly number[]; readonly requests: readonly number[]; readonly note?: string | null;
}
/** What of a request a plan must know. */
export interface PlannedRequest {
  readonly id: number; readonly number: string; readonly district: string; readonly state: string; readonly trip_id: number | null; readonly case_status: string; readonly least_inspectors: number; readonly received_by: number | null; readonly decided_by: number | null;
}
export interface PlanGround {
  readonly today: string;
  /** The trip that is changed; null when it is planned. */
  readonly tripId: number | null;
  readonly requests: readonly PlannedRequest[];
  /** Inspectors of the office today, by id. */
  readonly people: ReadonlyMap<number, string>;
  /** Inspectors who are on leave in any half of it. */
  readonly away: readonly number[];
  readonly bookings: readonly { readonly number: string; readonly half: TripHalf; readonly car: string; readonly inspectors: readonly number[] }[];
}
const RUNNING: readonly string[] = ['accepted', 'reviewed', 'checked'];

/** @throws tripInPast, inspectionTaken, tripDistrictMixed, inspectorsTooFew, inspectorUnknown, separationOfDuties, inspectorAway, inspectorBooked, carBooked */
export function judgePlan(input: TripInput, ground: PlanGround): void {
  if (input.onDate < ground.today) refuse('tripInPast', { date: input.onDate, today: ground.today }, 'onDate');
  judgeRequests(input, ground);
  judgeInspectors(input, ground);
  judgeBookings(input, ground);
}

function judgeRequests(input: TripInput, { requests, tripId }: PlanGround): void {
  const missing = input.requests.findIndex((id) => !requests.some((one) => one.id === id));
  if (missing >= 0) refuse('notFound', {}, `requests.${missing}`);
  const taken = requests.filter((one) => !(one.state === 'open' || (one.state === 'planned' && one.trip_id === tripId)) || !RUNNING.includes(one.case_status));
  if (taken.length > 0) refuse('inspectionTaken', { numbers: taken.map(({ number }) => number) }, 'requests');
  const elsewhere = requests.filter(({ district }) => district !== input.district);
  if (elsewhere.length > 0) refuse('tripDistrictMixed', { numbers: elsewhere.map(({ number }) => number) }, 'requests');
}

/** 行政许可法 34(3): two or more; nobody looks into what they took in or decided. */
function judgeInspectors(input: TripInput, { requests, people }: PlanGround): void {
  const inspectors = [...new Set(input.inspectors)];
  const least = Math.max(LEAST_INSPECTORS, ...requests.map((one) => one.least_inspectors));
  if (inspectors.length < least) refuse('inspectorsTooFew', { least, count: inspectors.length }, 'inspectors');
  const stranger = inspectors.findIndex((id) => !people.has(id));
  if (stranger >= 0) refuse('inspectorUnknown', {}, `inspectors.${stranger}`);
  for (const one of requests) {
    const hand = inspectors.find((id) => id === one.received_by || id === one.decided_by);
    if (hand !== undefined) refuse('separationOfDuties', { rule: 'whoever received or decided may not inspect', ruleLabel: `${people.get(hand) ?? ''}经手过 ${one.number}，接件、审批与勘验不能是同一人`, verbLabel: '安排勘验' }, 'inspectors');
  }
}

function judgeBookings(input: TripInput, { away, bookings, people }: PlanGround): void {
  const same = bookings.filter(({ half }) => half === input.half || half === 'day' || input.half === 'day');
  const [when, car] = [`${input.onDate} ${TRIP_HALVES[input.half].zh}`, carName(input.car)];
  const absent = input.inspectors.find((id) => away.includes(id));
  if (absent !== undefined) refuse('inspectorAway', { name: people.get(absent) ?? '', when }, 'inspectors');
  for (const { number, inspectors, car: other } of same) {
    const busy = input.inspectors.find((id) => inspectors.includes(id));
    if (busy !== undefined) refuse('inspectorBooked', { name: people.get(busy) ?? '', when, number }, 'inspectors');
    if (other === car) refuse('carBooked', { car, when, number }, 'car');
  }
}

/** 辽C·A1234 and 辽ca1234 are one car. */
export const carName = (text: string): string => text.normalize('NFKC').replace(/[\s·.•-]/gu, '').toUpperCase();
/** KY20261124-000012 */
export const tripNumber = (day: string, id: number): string => `KY${day.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
