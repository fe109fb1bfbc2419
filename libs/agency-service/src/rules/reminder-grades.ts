import { refuse, REMINDER_GRADES, type AgencyReminderStatus, type AgencyReminderVerb, type Permission, type ReminderGrade } from '@onecounter/contracts';

export interface GradedReminder { readonly status: AgencyReminderStatus; readonly grade: ReminderGrade; readonly grade_on: string; readonly due_on: string; readonly unit_id: number | null; readonly unit_name: string }
interface Asker { readonly unitId: number | null; readonly permissions: ReadonlySet<Permission> }

/** From which grade a verb goes up. */
const FROM: Readonly<Partial<Record<AgencyReminderVerb, ReminderGrade>>> = { reportSlowUnit: 'reminder', interviewSlowUnit: 'report' };
const NEXT: Readonly<Record<ReminderGrade, string>> = { reminder: '下一步是上报', report: '下一步由专班组长约谈', interview: '已经约谈，等答复后办结' };

export const isNextGrade = (grade: ReminderGrade, verb: AgencyReminderVerb): boolean => FROM[verb] === undefined || FROM[verb] === grade;

/** Before its day, or with an answer there, a grade has not yet been without effect. */
export const isEarly = ({ status, due_on: dueOn }: Pick<GradedReminder, 'status' | 'due_on'>, today: string): boolean => status === 'answered' || dueOn >= today;

/** One grade after the other; earlier only with a reason. @returns whether it is early; @throws reminderGradeWrong, reminderNotDue */
export function judgeGrade(row: GradedReminder, verb: AgencyReminderVerb, today: string, reason: string | undefined): boolean {
  if (!isNextGrade(row.grade, verb)) refuse('reminderGradeWrong', { grade: REMINDER_GRADES[row.grade].zh, next: NEXT[row.grade] });
  const early = isEarly(row, today);
  if (early && !reason?.trim()) refuse('reminderNotDue', { on: row.due_on }, 'earlyReason');
  return early;
}

/** An interview took place after the report, not in the future. @throws interviewDayWrong */
export function judgeInterviewDay(heldOn: string, { grade_on: from }: Pick<GradedReminder, 'grade_on'>, today: string): void {
  if (heldOn < from || heldOn > today) refuse('interviewDayWrong', { from, to: today }, 'heldOn');
}

/** The section answers for itself; for a department without accounts whoever follows the project writes its answer down. */
export function mayAnswer({ unit_id: unit }: Pick<GradedReminder, 'unit_id'>, { unitId, permissions }: Asker): boolean {
  return unit === null ? permissions.has('remindSlowUnit') : unit === unitId;
}

/** @throws agencyReminderNotYours */
export function requireAnswerer(row: GradedReminder, asker: Asker): void {
  if (!mayAnswer(row, asker)) refuse('agencyReminderNotYours', { who: row.unit_id === null ? '帮办专班' : row.unit_name });
}
