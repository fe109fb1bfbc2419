import type { Lifecycle, StepRule } from '../lifecycle';

export const INSPECTION_TRIP_STEPS = {
  planTrip: { from: [], to: 'planned', fact: 'tripPlanned', zh: '安排勘验', en: 'Plan a trip' },
  changeTrip: { from: ['planned'], to: 'same', fact: 'tripChanged', zh: '调整勘验安排', en: 'Change a trip' },
  cancelTrip: { from: ['planned'], to: 'cancelled', fact: 'tripCancelled', zh: '取消勘验安排', en: 'Cancel a trip', grave: true },
  startTrip: { from: ['planned'], to: 'underway', fact: 'tripStarted', zh: '出发', en: 'Start a trip' },
  // what comes from a phone that had no network when the car left is the start as well
  submitFinding: { from: ['planned', 'underway'], to: 'underway', fact: 'findingSubmitted', zh: '提交勘验记录', en: 'Submit a finding' },
  completeTrip: { from: ['planned', 'underway'], to: 'completed', fact: 'tripCompleted', zh: '结束勘验', en: 'Complete a trip' },
} as const satisfies Record<string, StepRule>;

/** 一车勘验: one car, one day, one district, two inspectors or more; requests of one section or of several. */
export const INSPECTION_TRIP = {
  kind: 'inspectionTrip',
  statuses: {
    planned: { zh: '已安排', en: 'Planned' }, underway: { zh: '勘验中', en: 'Under way' }, completed: { zh: '已结束', en: 'Completed', ends: true }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true },
  },
  steps: INSPECTION_TRIP_STEPS,
} as const satisfies Lifecycle;

export type InspectionTripVerb = keyof typeof INSPECTION_TRIP_STEPS;
export type InspectionTripStatus = keyof typeof INSPECTION_TRIP.statuses;

export const TRIP_HALVES = { morning: { zh: '上午', en: 'Morning' }, afternoon: { zh: '下午', en: 'Afternoon' }, day: { zh: '全天', en: 'Whole day' } } as const;
export type TripHalf = keyof typeof TRIP_HALVES;
/** 行政许可法 34(3): two or more. */
export const LEAST_INSPECTORS = 2;
export const MOST_PHOTOS = 30;

/** 区划: districts of 鞍山市 with their division codes (GB/T 2260); what is elsewhere is written into the address. */
export const DISTRICTS = {
  210302: '铁东区', 210303: '铁西区', 210304: '立山区', 210311: '千山区', 210321: '台安县', 210323: '岫岩满族自治县', 210381: '海城市',
} as const satisfies Readonly<Record<number, string>>;
export const DISTRICT_CODES: readonly string[] = Object.keys(DISTRICTS);
export const districtName = (code: string): string => (DISTRICTS as Readonly<Record<string, string>>)[code] ?? code;
