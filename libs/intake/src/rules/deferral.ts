import { DEFERRAL_STATES, DEFERRAL_STEPS, DEFERRAL_TRIES, refuse, SATISFIED_VERDICTS, type DeferralState, type ItemDefinition, type MaterialDefinition } from '@onecounter/contracts';
import { addDays, dayCounterOf, instantOf, isPlainDate, legalDateOf, minDate, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import type { JudgedMaterial } from './judge-materials';
import { tellWhatIsMissing } from './tell-what-is-missing';

/** A material that may come later, and until when. */
export interface Deferrable {
  readonly code: string;
  readonly name: string;
  readonly kind: 'atAcceptance' | 'atIssue';
  readonly dueOn: PlainDate;
  /** 补正形式, in the words of the notice. */
  readonly demand: string;
  readonly basis: string;
}
export interface JudgedDeferral {
  readonly deferrable: readonly Deferrable[];
  /** Lacking, and not on the list of what may be deferred. */
  readonly barred: readonly { readonly code: string; readonly name: string }[];
}
export interface Dates { readonly acceptedOn: PlainDate; readonly promisedDueOn: PlainDate; readonly calendar: WorkingCalendar }

/** 【示例】 and （示例…） mark a datum of the catalogue, and are no words of a paper. */
const withoutMarks = (text: string): string => text.replace(/【[^】]*】|（示例[^）]*）/gu, '');

/** What is lacking, parted into what may come later and what may not (INT-5; the lists are CAT-3). */
export function judgeDeferrable(definition: ItemDefinition, materials: readonly JudgedMaterial[], dates: Dates): JudgedDeferral {
  const lacking = materials.filter(({ verdict }) => !SATISFIED_VERDICTS.includes(verdict) && verdict !== 'unchecked');
  const demands = new Map(tellWhatIsMissing(lacking).map(({ material, text }) => [material, text]));
  const may = ({ definition: { deferral } }: JudgedMaterial): boolean => definition.deferralAllowed && deferral !== 'none';
  return {
    deferrable: lacking.filter(may).map(({ definition: material }) => ({
      code: material.code, name: material.name, kind: material.deferral === 'atIssue' ? 'atIssue' : 'atAcceptance', dueOn: dueOf(material, definition, dates),
      demand: demands.get(material.code) ?? '', basis: withoutMarks(material.deferralBasis ?? ''),
    })),
    barred: lacking.filter((one) => !may(one)).map(({ definition: { code, name } }) => ({ code, name })),
  };
}

/** The material's own days after acceptance, in the unit of the promise; never after the promised day, but for what may come after the certificate. */
function dueOf({ deferral, deferralDays }: MaterialDefinition, { promisedLimit }: ItemDefinition, { acceptedOn, promisedDueOn, calendar }: Dates): PlainDate {
  const own = dayCounterOf(promisedLimit.unit, calendar).add(acceptedOn, deferralDays);
  const rolled = promisedLimit.unit === 'calendar' ? calendar.nextWorkingDayFrom(own) : own;
  return deferral === 'atIssue' ? rolled : minDate(rolled, promisedDueOn);
}

/** A deferred material as it stands. */
export interface DeferredMaterial { readonly code: string; readonly name: string; readonly kind: 'atAcceptance' | 'atIssue'; readonly due_on: string; readonly state: DeferralState; readonly tries: number }
type Verb = 'registerDeferredSupplement' | 'passDeferredMaterial' | 'rejectDeferredMaterial' | 'extendDeferral';

/** @throws materialNotDeferred, deferredMaterialDone when its state does not fit the verb */
export function deferredFor<Row extends DeferredMaterial>(verb: Verb, rows: readonly Row[], code: string, field: string): Row {
  const row = rows.find((one) => one.code === code) ?? refuse('materialNotDeferred', { code }, field);
  const fitting: readonly DeferralState[] = verb === 'registerDeferredSupplement' || verb === 'extendDeferral' ? ['awaited', 'rejected'] : ['supplied'];
  if (!fitting.includes(row.state)) refuse('deferredMaterialDone', { code, name: row.name, state: row.state, stateLabel: DEFERRAL_STATES[row.state].zh, verb, verbLabel: DEFERRAL_STEPS[verb].zh }, field);
  return row;
}

/** Arrival at the service centre counts, not the hour of typing. @param text 2026-11-24T10:05, Asia/Shanghai; null: now. @throws arrivalImpossible */
export function judgeArrival(text: string | null, acceptedOn: string, now: Date): Date {
  if (text === null) return now;
  const [date = '', time = ''] = text.split('T');
  const at = isPlainDate(date) ? instantOf(plainDate(date), time) : null;
  return at !== null && date >= acceptedOn && at.getTime() <= now.getTime() ? at : refuse('arrivalImpossible', { from: acceptedOn }, 'arrivedAt');
}

/** What came after its day is late, unless the certificate is out already: then late is better than never. @throws deferralOverdue */
export function judgeInTime(row: DeferredMaterial, arrivedAt: Date, field: string): void {
  if (row.kind === 'atAcceptance' && legalDateOf(arrivedAt) > row.due_on) refuse('deferralOverdue', { code: row.code, name: row.name, dueOn: row.due_on }, field);
}

/** After a second faulty one there is no third. */
export const stateAfterRejection = ({ tries }: Pick<DeferredMaterial, 'tries'>): DeferralState => (tries >= DEFERRAL_TRIES ? 'failed' : 'rejected');

/** 不可抗力顺延: never beyond the statutory day; what may come after the certificate, as many days again. @throws deferralDueWrong */
export function judgeExtension(row: DeferredMaterial, dueOn: string, limit: { readonly today: PlainDate; readonly statutoryDueOn: string | null; readonly days: number; readonly calendar: WorkingCalendar }): PlainDate {
  const after = row.due_on > limit.today ? row.due_on : addDays(limit.today, -1);
  const until = row.kind === 'atIssue' ? limit.calendar.addWorkingDays(plainDate(row.due_on), limit.days).date : (limit.statutoryDueOn ?? row.due_on);
  if (dueOn <= after || dueOn > until) refuse('deferralDueWrong', { after, until }, 'dueOn');
  return plainDate(dueOn);
}

/** The days on which the applicant is reminded: three working days before, and on the day. */
const CHASED_BEFORE = 3;
export function chaseDue(row: { readonly due_on: string; readonly chased_on: string | null }, today: PlainDate, calendar: WorkingCalendar): boolean {
  const due = plainDate(row.due_on);
  if (today > due) return false;
  const left = calendar.workingDaysAfter(today, due);
  if (left > CHASED_BEFORE) return false;
  // a run that was missed is made up: reminded since the last of the two days, or not
  const since = left === 0 ? due : firstDayWithin(due, calendar);
  return row.chased_on === null || row.chased_on < since;
}

function firstDayWithin(due: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = due;
  while (calendar.workingDaysAfter(addDays(day, -1), due) <= CHASED_BEFORE) day = addDays(day, -1);
  return day;
}
