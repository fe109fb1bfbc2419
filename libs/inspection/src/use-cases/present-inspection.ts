import { districtName, INSPECTION_CONCLUSIONS, INSPECTION_STATES, INSPECTION_TRIP, TRIP_HALVES, type InspectionTripStatus } from '@onecounter/contracts';
import type { StepTaken } from '@onecounter/platform';
import type { FindingOfRow, InspectionRow } from '../data/inspections';
import type { TripRow } from '../data/trips';
import type { FindingView, InspectionView, TripTakenView, TripView } from '../http/inspection.view';
import { resultLabel } from '../rules/points-to-inspect';

const RUNNING: readonly string[] = ['accepted', 'reviewed', 'checked'];
const DECIDED: readonly string[] = ['concluded', 'cancelled'];

export function presentInspection(row: InspectionRow): InspectionView {
  return {
    id: row.id, caseId: row.case_id, caseNumber: row.number, applicantName: row.applicant_name, itemCode: row.item_code, itemName: row.item_name, unitId: row.unit_id, unitName: row.unit_name, round: row.round,
    state: row.state, stateLabel: INSPECTION_STATES[row.state].zh, mandatory: row.mandatory, joint: row.joint, district: row.district, districtName: districtName(row.district), address: row.address, contactMasked: row.contact_masked,
    wishedDays: [...row.wished_days], points: row.points.map((point) => ({ ...point })), leastInspectors: row.least_inspectors, note: row.note, askedOn: row.asked_on, dueOn: row.due_on,
    caseEnded: !RUNNING.includes(row.case_status) && !DECIDED.includes(row.state), notVisited: row.not_visited,
    tripId: row.trip_id, tripNumber: row.trip_number, tripStatus: row.trip_status, onDate: row.on_date, half: row.half, halfLabel: row.half && TRIP_HALVES[row.half].zh, finding: row.finding && presentFinding(row.finding),
    conclusion: row.conclusion, conclusionLabel: row.conclusion && INSPECTION_CONCLUSIONS[row.conclusion].zh, conclusionWords: row.conclusion_words, rectifyBy: row.rectify_by, concludedOn: row.concluded_on, documentId: row.document_id,
  };
}

function presentFinding(finding: FindingOfRow): FindingView {
  return {
    id: finding.id, byName: finding.by_name, observedAt: new Date(finding.observed_at).toISOString(), receivedAt: new Date(finding.received_at).toISOString(), placeText: finding.place_text,
    results: finding.results.map((one) => ({ ...one, resultLabel: resultLabel(one.result) })), note: finding.note, photos: [...finding.photos],
    signedBy: finding.signatures.map(({ personId, name, fileId }) => ({ personId, name, fileId })), presentMasked: finding.present_masked, presentSigned: finding.present_signature !== null,
  };
}

export function presentTrip(row: TripRow, requests: readonly InspectionRow[]): TripView {
  const own = requests.filter((one) => one.trip_id === row.id);
  return {
    id: row.id, number: row.number, version: row.version, status: row.status, statusLabel: INSPECTION_TRIP.statuses[row.status].zh, onDate: row.on_date, half: row.half, halfLabel: TRIP_HALVES[row.half].zh, car: row.car,
    district: row.district, districtName: districtName(row.district), inspectors: row.inspector_names.map(({ id, name, away }) => ({ personId: id, name, away })), note: row.note, endedNote: row.ended_note,
    sections: new Set(own.map((one) => one.unit_id)).size, requests: own.map(presentInspection),
  };
}

export function presentTripTaken(taken: StepTaken, number: string): TripTakenView {
  const status = taken.status as InspectionTripStatus;
  return { id: taken.id, number, version: taken.seq, status, statusLabel: INSPECTION_TRIP.statuses[status].zh };
}
