import { INQUIRY, refuse, type FaultCode, type InquiryLevel, type InquiryVerb } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';

export interface InquiryHelp { readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null; readonly given_on: string | null }
export interface InquiryStanding {
  readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null; readonly offered_unit_id: number | null; readonly offered_unit_name: string | null; readonly level: InquiryLevel;
  readonly help: readonly InquiryHelp[];
}
export interface InquiryAsker { readonly personId: number | null; readonly unitId: number | null; readonly reach: string }

export const helperName = ({ person_name: person, unit_name: unit }: InquiryHelp): string => (person === null ? unit : `${unit}${person}`);
/** The open request for help that the asker may answer: one to them by name before one to their section. */
export function helpFor<T extends InquiryHelp>(help: readonly T[], { personId, unitId }: Pick<InquiryAsker, 'personId' | 'unitId'>): T | undefined {
  const open = help.filter((one) => one.given_on === null);
  return open.find((one) => one.person_id !== null && one.person_id === personId) ?? open.find((one) => one.person_id === null && one.unit_id === unitId);
}

/** Whose turn it is, beyond permission and lifecycle: null when the asker's, else in words whose. */
function othersTurn(row: InquiryStanding, verb: InquiryVerb, asker: InquiryAsker): string | null {
  const responsible = row.person_name === null ? row.unit_name : `首问责任人${row.person_name}`;
  switch (verb) {
    case 'takeInquiry': // one that nobody has taken yet, or one that is offered
      if (row.offered_unit_id !== null) return asker.unitId === row.offered_unit_id ? null : (row.offered_unit_name ?? '');
      return row.person_id === null && asker.unitId === row.unit_id ? null : responsible;
    case 'sendBackInquiry':
      return row.offered_unit_id !== null && asker.unitId === row.offered_unit_id ? null : (row.offered_unit_name ?? '被转交的科室');
    case 'contributeToInquiry':
      return helpFor(row.help, asker) ? null : row.help.filter((one) => one.given_on === null).map(helperName).join('、') || '请来协办的科室';
    case 'assignInquiry': // once it has come up to the leader in charge, by them too
      return asker.unitId === row.unit_id || (row.level === 2 && asker.reach === 'bureau') ? null : `${row.unit_name}负责人`;
    case 'reopenInquiry': // the asker may come to any colleague of the section
      return asker.unitId === row.unit_id ? null : row.unit_name;
    case 'bringIntoInquiry': case 'handOverInquiry': case 'answerInquiry': case 'closeInquiry':
      return asker.personId !== null && asker.personId === row.person_id ? null : responsible;
    case 'recordInquiry': case 'submitInquiry': case 'escalateInquiry':
      return null;
  }
}

export function inquiryRefusal(row: InquiryStanding, verb: InquiryVerb, asker: InquiryAsker): { code: FaultCode; facts: object } | null {
  const who = othersTurn(row, verb, asker);
  return who === null ? null : { code: 'inquiryNotYours', facts: { who, verb, verbLabel: INQUIRY.steps[verb].zh } };
}

/** @throws inquiryNotYours */
export function requireInquiryTurn(row: InquiryStanding, verb: InquiryVerb, asker: InquiryAsker): void {
  const refusal = inquiryRefusal(row, verb, asker);
  if (refusal) refuse(refusal.code, { ...refusal.facts });
}

export interface InquiryTerm { readonly counted_from: string; readonly answer_days: number; readonly due_on: string; readonly provisional: boolean; readonly escalate_on: string }
/** The last day for the answer: the day on which it was asked is not counted (民法典 201). It goes up when that day is over. */
export function termOfInquiry(days: number, on: PlainDate, calendar: WorkingCalendar): InquiryTerm {
  const due = calendar.addWorkingDays(on, days);
  return { counted_from: on, answer_days: days, due_on: due.date, provisional: due.provisional, escalate_on: due.date };
}

/** One level up, and the last day that this level has: counted from the day on which it is told; nobody stands above the leader in charge. */
export function nextLevel(level: InquiryLevel, days: number, today: PlainDate, calendar: WorkingCalendar): { level: InquiryLevel; escalate_on: string | null } {
  return level === 0 ? { level: 1, escalate_on: calendar.addWorkingDays(today, days).date } : { level: 2, escalate_on: null };
}
