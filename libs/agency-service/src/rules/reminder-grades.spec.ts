/** @no-db */
import { isEarly, judgeGrade, judgeInterviewDay, mayAnswer, type GradedReminder } from './reminder-grades';

const row = (over: Partial<GradedReminder> = {}): GradedReminder => ({ status: 'open', grade: 'reminder', grade_on: '2026-11-20', due_on: '2026-11-25', unit_id: 7, unit_name: '规划科', ...over });

describe('grades of a reminder', () => {
  it('go up once the day is over without an answer', () => {
    expect(judgeGrade(row(), 'reportSlowUnit', '2026-11-26', undefined)).toBe(false);
    expect(judgeGrade(row({ grade: 'report' }), 'interviewSlowUnit', '2026-11-26', undefined)).toBe(false);
  });

  it('go up earlier, or over an answer, only with a reason', () => {
    expect(() => judgeGrade(row(), 'reportSlowUnit', '2026-11-25', ' ')).toThrow('reminderNotDue');
    expect(judgeGrade(row(), 'reportSlowUnit', '2026-11-25', '企业停工')).toBe(true);
    expect(isEarly({ status: 'answered', due_on: '2026-11-01' }, '2026-11-26')).toBe(true);
  });

  it('go up one after the other, and no higher than the interview', () => {
    for (const [grade, verb] of [['reminder', 'interviewSlowUnit'], ['report', 'reportSlowUnit'], ['interview', 'interviewSlowUnit'], ['interview', 'reportSlowUnit']] as const) {
      expect(() => judgeGrade(row({ grade }), verb, '2026-12-31', '理由')).toThrow('reminderGradeWrong');
    }
  });

  it('take an interview between the report and today', () => {
    expect(() => judgeInterviewDay('2026-11-20', row(), '2026-11-26')).not.toThrow();
    for (const day of ['2026-11-19', '2026-11-27']) expect(() => judgeInterviewDay(day, row(), '2026-11-26')).toThrow('interviewDayWrong');
  });

  it('are answered by the section, or written down for who has no account', () => {
    const section = { unitId: 7, permissions: new Set(['answerAgencyReminder'] as const) };
    const force = { unitId: 9, permissions: new Set(['answerAgencyReminder', 'remindSlowUnit'] as const) };
    expect([mayAnswer(row(), section), mayAnswer(row(), force), mayAnswer(row({ unit_id: null }), section), mayAnswer(row({ unit_id: null }), force)]).toEqual([true, false, false, true]);
  });
});
