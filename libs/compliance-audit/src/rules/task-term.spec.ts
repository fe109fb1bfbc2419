/** @no-db */
import { plainDate } from '@onecounter/kernel';
import { isOnSide, nextReportOn, requireLater, termOf } from './task-term';

const TODAY = plainDate('2026-11-20');
const BY_DAY = { due_on: '2026-12-31', report_every_days: null, report_on: null };
const FOR_GOOD = { due_on: null, report_every_days: 30, report_on: '2026-12-20' };

describe('the term of a supervised task', () => {
  it('is a day from today on, or an interval, never both and never neither', () => {
    expect(termOf({ finishBy: '2026-11-20' }, TODAY)).toEqual({ due_on: '2026-11-20', report_every_days: null, report_on: null });
    expect(termOf({ reportEveryDays: 30 }, TODAY)).toEqual(FOR_GOOD);
    for (const bad of [{}, { finishBy: '2026-12-01', reportEveryDays: 30 }, { finishBy: '2026-11-19' }]) expect(() => termOf(bad, TODAY)).toThrow();
  });

  it('moves with each report of what goes on for good, and only later for what has a day', () => {
    expect([nextReportOn(FOR_GOOD, '2026-12-10'), nextReportOn(BY_DAY, '2026-12-10')]).toEqual(['2027-01-09', null]);
    expect(() => requireLater(BY_DAY, '2027-01-01')).not.toThrow();
    expect(() => requireLater(BY_DAY, '2026-12-31')).toThrow();
    expect(() => requireLater(FOR_GOOD, '2027-01-01')).toThrow();
  });

  it('is completed by the lead section, reported by whoever takes part, judged by whoever opened it', () => {
    const task = { lead_unit_id: 1, lead_unit_name: '甲', co_unit_ids: [2], opened_unit_id: 3, opened_unit_name: '丙' };
    const may = (verb: string) => [1, 2, 3, null].map((unit) => isOnSide(task, verb, unit));
    expect([may('completeTask'), may('reportProgress'), may('confirmCompletion')]).toEqual([[true, false, false, false], [true, true, false, false], [false, false, true, false]]);
  });
});
