import type { InspectionConclusion, InspectionState, InspectionTripStatus, PointResult, TripHalf } from '@onecounter/contracts';

/** 勘验要点 */
export class InspectionPointView {
  code: string;
  text: string;
  basis: string | null;
  /** The material it belongs to */
  materialName: string | null;
}

export class JudgedPointView {
  code: string;
  result: PointResult;
  resultLabel: string;
  note: string | null;
}

export class SignedByView {
  personId: number;
  name: string;
  fileId: string;
}

/** 勘验记录 */
export class FindingView {
  id: number;
  byName: string;
  /** By the phone's clock, ISO 8601 */
  observedAt: string;
  /** Legal time at which it arrived, ISO 8601 */
  receivedAt: string;
  placeText: string | null;
  results: JudgedPointView[];
  note: string | null;
  /** Files, see the route of photos */
  photos: string[];
  signedBy: SignedByView[];
  presentMasked: string | null;
  presentSigned: boolean;
}

/** 勘验申请, with its trip and what came of it */
export class InspectionView {
  id: number;
  caseId: number;
  caseNumber: string;
  applicantName: string;
  itemCode: string;
  itemName: string;
  unitId: number;
  unitName: string;
  /** 第几次 */
  round: number;
  state: InspectionState;
  stateLabel: string;
  /** 必须勘验: review and decision wait for it */
  mandatory: boolean;
  /** 联合勘验 */
  joint: boolean;
  district: string;
  districtName: string;
  address: string;
  contactMasked: string | null;
  wishedDays: string[];
  points: InspectionPointView[];
  leastInspectors: number;
  note: string | null;
  askedOn: string;
  /** 办结期限 of the case */
  dueOn: string | null;
  /** The case ended meanwhile */
  caseEnded: boolean;
  notVisited: string | null;
  tripId: number | null;
  tripNumber: string | null;
  tripStatus: InspectionTripStatus | null;
  onDate: string | null;
  half: TripHalf | null;
  halfLabel: string | null;
  finding: FindingView | null;
  conclusion: InspectionConclusion | null;
  conclusionLabel: string | null;
  conclusionWords: string | null;
  rectifyBy: string | null;
  concludedOn: string | null;
  /** 现场勘验记录 */
  documentId: string | null;
}

export class InspectionPageView {
  rows: InspectionView[];
  /** Cursor of the next page */
  next: number | null;
}

export class InspectorView {
  personId: number;
  name: string;
}

export class TripInspectorView extends InspectorView {
  /** 排了这一车以后请了假，那半天不在 */
  away: boolean;
}

/** 一车勘验 */
export class TripView {
  id: number;
  number: string;
  version: number;
  status: InspectionTripStatus;
  statusLabel: string;
  onDate: string;
  half: TripHalf;
  halfLabel: string;
  car: string;
  district: string;
  districtName: string;
  inspectors: TripInspectorView[];
  note: string | null;
  endedNote: string | null;
  /** Sections it serves */
  sections: number;
  requests: InspectionView[];
}

export class TripsView {
  rows: TripView[];
}

export class TripTakenView {
  id: number;
  number: string;
  version: number;
  status: InspectionTripStatus;
  statusLabel: string;
}

export class FindingTakenView {
  findingId: number;
  requestId: number;
  tripId: number;
  /** Of the trip, after the step */
  version: number;
}

/** 建议的一车 */
export class SuggestionView {
  district: string;
  districtName: string;
  onDate: string;
  dueOn: string | null;
  /** No earlier than the due date allows */
  late: boolean;
  sections: number;
  requests: InspectionView[];
}

export class SuggestionsView {
  rows: SuggestionView[];
  inspectors: InspectorView[];
}

export class InspectionCountView {
  unitId: number;
  unitName: string;
  inspections: number;
  jointInspections: number;
  trips: number;
}

/** 勘验次数 of a period, by the day of the trip; each number opens with `GET /api/inspections` and `GET /api/inspection-trips`. */
export class InspectionCountsView {
  from: string;
  to: string;
  inspections: number;
  jointInspections: number;
  /** Each trip once, whatever the number of sections */
  trips: number;
  bySection: InspectionCountView[];
}

export class InspectionContactView {
  name: string | null;
  phone: string | null;
}
