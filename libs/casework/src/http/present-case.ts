import { APPLICANT_ATTRIBUTES, CASE_STATUSES, HOLD_KINDS, MATERIAL_VERDICTS } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { ageInWords, ageOfCase, earlyDays, earlyDaysInWords, legalDateOf, plainDate, usedDays, type Wait, type WorkingCalendar } from '@onecounter/kernel';
import { documentNumber, type DocumentRow } from '@onecounter/platform';
import { ledgerOf, lightOfCase, termsOf } from '../clock/case-clock';
import type { Moment } from '../clock/case-moment';
import type { ListedCase, WaitStep } from '../data/case-list';
import type { CaseInFull, CaseRow, HoldRow, MaterialRow } from '../data/case-row';
import { marksOf, procedureLabel, stationsOf, supplementExpired, waitsFor } from '../rules/words';
import type { ApplicantView, CaseAgeView, CaseDatesView, CaseMaterialView, CaseRowView, CaseView, EarlyDaysView, HoldView, LightView } from './case.view';
import type { DocumentView, StepTakenView } from './case-records.view';

const openOf = (holds: readonly HoldRow[]): HoldRow[] => holds.filter((hold) => hold.cleared_on === null);

export function presentRow(row: ListedCase, item: ItemVersion, moment: Moment): CaseRowView {
  return {
    id: row.id, version: row.version, number: row.number, itemCode: row.item_code, itemName: row.item_name, caseType: row.case_type, applicantName: row.applicant_name,
    status: row.status, statusLabel: CASE_STATUSES[row.status].zh, marks: marksOf(row.entered_late, openOf(row.stops)), waitsFor: waitsFor(row, openOf(row.stops), moment.personId), dueOn: row.due_on, provisional: row.provisional,
    light: lightOfCase(row, row.stops, moment.today, moment.calendar) as LightView | null, usedDays: usedDaysOf({ accepted_on: row.accepted_on, decided_on: row.decided_on, holds: row.stops, extensions: [] }, item, moment),
    age: ageOfRow(row, moment), unread: row.seen_version !== row.version && row.moved_by !== moment.personId, remindedOn: row.reminded_on, assigneeId: row.assignee_id, assigneeName: row.assignee_name,
    supplementExpired: supplementExpired(row, moment.today), receivedAt: row.received_at.toISOString(), movedAt: row.moved_at.toISOString(),
  };
}

/** A case that ended does not grow older. */
function ageOfRow(row: ListedCase, moment: Moment): CaseAgeView {
  const upTo = row.running ? moment.today : legalDateOf(row.moved_at);
  const age = ageOfCase(legalDateOf(row.received_at), waitsOf(row.waits ?? []), upTo, moment.calendar);
  return { ...age, words: ageInWords(age) };
}

/** Notice and answer in turn; whatever follows a notice ends the waiting. */
function waitsOf(steps: readonly WaitStep[]): Wait[] {
  const on = (step: WaitStep): Wait['from'] => legalDateOf(new Date(step.at));
  return steps.flatMap((step, index) => {
    const after = steps[index + 1];
    return step.verb === 'requestSupplement' ? [{ from: on(step), until: after ? on(after) : null }] : [];
  });
}

export function presentCase(row: CaseInFull, item: ItemVersion, unitName: string, moment: Moment): CaseView {
  return {
    id: row.id, version: row.version, number: row.number, status: row.status, statusLabel: CASE_STATUSES[row.status].zh, marks: marksOf(row.entered_late, openOf(row.holds)), waitsFor: waitsFor(row, openOf(row.holds), moment.personId),
    stations: stationsOf(row.status), itemCode: row.item_code, itemName: row.item_name, itemVersionId: row.item_version_id, itemVersionNo: item.versionNo, caseType: row.case_type,
    reviewLevels: row.review_levels, unitId: row.unit_id, unitName, windowId: row.window_id, receivedAt: row.received_at.toISOString(), receivedByName: row.received_by_name,
    applicant: presentApplicant(row), agent: row.agent && { name: row.agent.name, residentIdMasked: row.agent.residentIdMasked, phoneMasked: row.agent.phoneMasked, powers: [...row.agent.powers] },
    dates: presentDates(row), light: lightOfCase(row, row.holds, moment.today, moment.calendar) as LightView | null, usedDays: usedDaysOf(row, item, moment),
    earlyDays: earlyDaysOf(row, item, moment.calendar), supplementExpired: supplementExpired(row, moment.today), deemed: row.deemed, notices: row.notices,
    materials: row.materials.map(presentMaterial), holds: row.holds.map(presentHold), assigneeId: row.assignee_id, assigneeName: row.assignee_name, remindedOn: row.reminded_on, issuedAt: row.issued_at?.toISOString() ?? null,
  };
}

export function presentApplicant(row: Pick<CaseRow, 'applicant_id' | 'applicant_name' | 'applicant'>): ApplicantView {
  const { kind, creditCode, residentIdMasked, legalRepresentative, phoneMasked, address, attribute } = row.applicant;
  return { id: row.applicant_id, kind, name: row.applicant_name, creditCode, residentIdMasked, legalRepresentative, phoneMasked, address, attribute, attributeLabel: APPLICANT_ATTRIBUTES[attribute].zh };
}

function presentMaterial(material: MaterialRow): CaseMaterialView {
  const { code, name, originals, copies, verdict, points, message, files } = material;
  return { code, name, originals, copies, verdict, verdictLabel: MATERIAL_VERDICTS[verdict].zh, points: [...points], message, files: [...files] };
}

function presentHold(hold: HoldRow): HoldView {
  return {
    id: hold.id, kind: hold.kind, kindLabel: (HOLD_KINDS as Record<string, { zh: string }>)[hold.kind]?.zh ?? hold.kind, procedure: hold.procedure, procedureLabel: procedureLabel(hold.procedure),
    openedOn: hold.opened_on, dueOn: hold.due_on, notifiedDays: hold.notified_days, basis: hold.basis, reason: hold.reason, clearedOn: hold.cleared_on, result: hold.result,
  };
}

function presentDates(row: CaseRow): CaseDatesView {
  return {
    noticeDueOn: row.notice_due_on, supplementDueOn: row.supplement_due_on, acceptedOn: row.accepted_on, decidedOn: row.decided_on, statutoryDueOn: row.statutory_due_on,
    promisedDueOn: row.promised_due_on, deliveryDueOn: row.delivery_due_on, dueOn: row.due_on, provisional: row.provisional,
  };
}

function usedDaysOf(row: Pick<CaseInFull, 'accepted_on' | 'decided_on' | 'holds' | 'extensions'>, item: ItemVersion, moment: Moment): number | null {
  const ledger = ledgerOf(row);
  if (!ledger) return null;
  const upTo = row.decided_on ? plainDate(row.decided_on) : moment.today;
  return usedDays('promised', termsOf(item.definition), ledger, moment.calendar, upTo);
}

/** 提前天数: once decided, whatever became of the case afterwards. */
export function earlyDaysOf(row: Pick<CaseInFull, 'accepted_on' | 'decided_on' | 'holds' | 'extensions'>, item: ItemVersion, calendar: WorkingCalendar): EarlyDaysView | null {
  const ledger = ledgerOf(row);
  const early = ledger && earlyDays(termsOf(item.definition), ledger, calendar);
  return early && { ...early, words: earlyDaysInWords(early) };
}

export function presentDocument(row: DocumentRow, title: string, amendedBy: string | null = null): DocumentView {
  return { id: row.id, kind: row.kind, title, number: documentNumber(row.mark, row.year, row.serial), state: row.state, namedAt: row.legal_at.toISOString(), failure: row.failure, voidReason: row.void_reason, amendedBy };
}

export interface TakenStep { readonly id: number; readonly seq: number; readonly status: string; readonly documentId: string | null; readonly documentNumber?: string | null }

export function presentStep(taken: TakenStep, number: string): StepTakenView {
  return {
    id: taken.id, number, version: taken.seq, status: taken.status, statusLabel: CASE_STATUSES[taken.status as keyof typeof CASE_STATUSES].zh,
    documentId: taken.documentId, documentNumber: taken.documentNumber ?? null,
  };
}
