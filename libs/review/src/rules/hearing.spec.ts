/** @no-db */
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { askUntil, handsOf, holdBy, judgeAskedOn, judgeHearingDay, judgeSignatures, judgeStatement } from './hearing';

// 2026: National Day 1-7 October off, 10 October worked
const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'], makeUpDays: ['2026-10-10'] }]);

describe('the days of a hearing (行政许可法 47, 48, in working days)', () => {
  it('told on Wednesday 4 November: to be asked for until Wednesday 11', () => expect(askUntil(plainDate('2026-11-04'), calendar)).toBe('2026-11-11'));
  it('told on 29 September: the holidays do not count, the worked Saturday does', () => expect(askUntil(plainDate('2026-09-29'), calendar)).toBe('2026-10-12'));
  it('asked for on 11 November: held by 9 December', () => expect(holdBy(plainDate('2026-11-11'), calendar)).toBe('2026-12-09'));

  it('asked for on the last day is in time, a day later or before the notice is not', () => {
    expect(() => judgeAskedOn('2026-11-11', '2026-11-04', '2026-11-11', '2026-11-13')).not.toThrow();
    for (const day of ['2026-11-12', '2026-11-03']) expect(() => judgeAskedOn(day, '2026-11-04', '2026-11-11', '2026-11-13')).toThrow('hearingAskedLate');
    expect(() => judgeAskedOn('2026-11-10', '2026-11-04', '2026-11-11', '2026-11-09')).toThrow('hearingAskedLate'); // not yet
  });

  it('announced on Thursday 12 November: held on Monday 23 at the earliest, by the twentieth day unless it is said why', () => {
    const judge = (heldOn: string, late?: string) => judgeHearingDay(heldOn, plainDate('2026-11-12'), '2026-12-09', late, calendar);
    expect(() => judge('2026-11-20')).toThrow('hearingNoticeShort');
    expect(() => judge('2026-11-23')).not.toThrow();
    expect(() => judge('2026-12-10')).toThrow('hearingTooLate');
    expect(() => judge('2026-12-10', '  ')).toThrow('hearingTooLate');
    expect(() => judge('2026-12-10', '主要证人住院')).not.toThrow();
  });
});

describe('a statement', () => {
  it('counts as not made only after the last day', () => {
    expect(() => judgeStatement('noneInTime', '2026-11-11', '2026-11-11')).toThrow('statementStillOpen');
    expect(() => judgeStatement('noneInTime', '2026-11-11', '2026-11-12')).not.toThrow();
    expect(() => judgeStatement('heard', '2026-11-11', '2026-11-05')).not.toThrow();
  });
});

describe('the host', () => {
  it('is none of those who received, hold, reviewed, checked or decided the case', () => {
    expect(handsOf({ received_by: 1, assignee_id: 2, reviewed_by: 2, checked_by: null, decided_by: null })).toEqual([1, 2, 2]);
  });
});

describe('the record', () => {
  it('is signed by everybody, or says why somebody did not', () => {
    expect(() => judgeSignatures([{ name: '甲', signed: true }, { name: '乙', signed: false, unsignedReason: ' ' }])).toThrow('hearingRecordUnsigned');
    expect(() => judgeSignatures([{ name: '甲', signed: true }, { name: '乙', signed: false, unsignedReason: '中途离场' }])).not.toThrow();
  });
});
