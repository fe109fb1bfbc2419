import type { StepRule } from '../lifecycle';

/** 现场勘验 as far as the case is concerned (行政许可法 34(3)); the trip that goes there is a subject of its own. Its time counts: no step here touches the clock. */
export const INSPECTION_STEPS = {
  requestInspection: { from: ['accepted', 'reviewed'], to: 'same', fact: 'inspectionRequested', opensHold: 'inspectionAsked', zh: '申请勘验', en: 'Request an inspection', law: '行政许可法34(3)' },
  cancelInspectionRequest: { from: ['accepted', 'reviewed', 'checked'], to: 'same', fact: 'inspectionRequestCancelled', clearsHold: 'inspectionAsked', zh: '撤回勘验申请', en: 'Cancel the request for an inspection' },
  concludeInspection: { from: ['accepted', 'reviewed', 'checked'], to: 'same', fact: 'inspectionConcluded', clearsHold: 'inspectionAsked', zh: '勘验结论', en: 'Conclude an inspection', law: '行政许可法34(3)' },
  requestReinspection: { from: ['accepted', 'reviewed', 'checked'], to: 'same', fact: 'reinspectionRequested', opensHold: 'inspectionAsked', clearsHold: 'rectification', zh: '申请复验', en: 'Request another inspection' },
} as const satisfies Record<string, StepRule>;

/** 勘验结论 of the section that asked. */
export const INSPECTION_CONCLUSIONS = {
  passed: { zh: '符合要求', en: 'Passed' },
  toRectify: { zh: '需要整改', en: 'To be rectified' },
  failed: { zh: '不符合要求', en: 'Failed' },
} as const;
export type InspectionConclusion = keyof typeof INSPECTION_CONCLUSIONS;

/** What an inspector says of one point. */
export const POINT_RESULTS = {
  conforms: { zh: '符合', en: 'Conforms' },
  fails: { zh: '不符合', en: 'Fails' },
  notApplicable: { zh: '不涉及', en: 'Not applicable' },
} as const;
export type PointResult = keyof typeof POINT_RESULTS;

/** Where a request stands. */
export const INSPECTION_STATES = {
  open: { zh: '待安排', en: 'Open' },
  planned: { zh: '已安排', en: 'Planned' },
  inspected: { zh: '待结论', en: 'Inspected' },
  concluded: { zh: '已结论', en: 'Concluded' },
  cancelled: { zh: '已撤回', en: 'Cancelled' },
} as const;
export type InspectionState = keyof typeof INSPECTION_STATES;
