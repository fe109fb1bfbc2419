/** @no-db */
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { daysReached, offsetsOf, whenDue } from './reminder-days';

const plan = { first: 3, leader: 3 };
const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'], makeUpDays: ['2026-10-10'] }]);
const of = (kind: string, today: string, since: string | null) => daysReached(calendar, plainDate(today), since === null ? null : plainDate(since), plan).filter((one) => one.kind === kind).map(({ dueOn, days }) => [dueOn, days]);

describe('the days of reminders', () => {
  it('are three and one working days before, the day, one and three after', () => {
    expect(offsetsOf('promised', plan)).toEqual([-3, -1, 0, 1, 3]);
    expect(of('promised', '2026-11-25', '2026-11-24')).toEqual([['2026-11-30', -3], ['2026-11-26', -1], ['2026-11-25', 0], ['2026-11-24', 1], ['2026-11-22', 3], ['2026-11-21', 3], ['2026-11-20', 3]]);
  });

  it('are days three and four of the five of acceptance', () => {
    expect(offsetsOf('notice', plan)).toEqual([-2, -1, 0, 1, 3]);
    // received on Wednesday 18, due on Wednesday 25: day three is Monday 23, day four Tuesday 24
    expect(of('notice', '2026-11-23', '2026-11-20')).toContainEqual(['2026-11-25', -2]);
    expect(of('notice', '2026-11-24', '2026-11-23')).toContainEqual(['2026-11-25', -1]);
  });

  it('end with the day itself where nothing is owed after it', () => {
    expect(offsetsOf('findingAppeal', plan)).toEqual([-1, 0]);
    expect(of('awardAppeal', '2026-11-25', '2026-11-24')).toEqual([['2026-11-26', -1], ['2026-11-25', 0]]);
    // nobody looked for two days: that one could have appealed until yesterday helps nobody
    expect(of('awardAppeal', '2026-11-26', '2026-11-23').map(([dueOn]) => dueOn)).not.toContain('2026-11-25');
  });

  it('leave out what an outage overtook: only the latest is left', () => {
    // nobody looked from Friday 20 to Thursday 26; due on Wednesday 25: "-1", "0" and "+1" were reached
    const reached = of('promised', '2026-11-26', '2026-11-20').filter(([dueOn]) => dueOn === '2026-11-25');
    expect(reached).toEqual([['2026-11-25', 1]]);
  });

  it('count working days over a holiday and on a make-up day', () => {
    expect(of('promised', '2026-09-30', '2026-09-29')).toContainEqual(['2026-10-08', -1]);
    expect(of('promised', '2026-10-10', '2026-10-09')).toContainEqual(['2026-10-09', 1]);
  });

  it('say a date that falls on a rest day is due on the working day before, and overdue on the next', () => {
    expect(of('delivery', '2026-11-20', '2026-11-19')).toContainEqual(['2026-11-22', 0]);
    expect(of('delivery', '2026-11-23', '2026-11-20')).toContainEqual(['2026-11-22', 1]);
  });

  it('are all that is near when dates have moved, and nothing that is long past', () => {
    const anew = of('promised', '2026-11-25', null);
    expect(anew).toEqual(expect.arrayContaining([['2026-11-30', -3], ['2026-11-27', -3], ['2026-11-26', -1], ['2026-11-23', 1], ['2026-11-20', 3]]));
    expect(anew.some(([dueOn]) => String(dueOn) < '2026-11-01')).toBe(false);
    expect(of('promised', '2026-11-25', '2026-11-25')).toEqual([]);
  });

  it('are told in words', () => { expect([-3, 0, 1].map(whenDue)).toEqual(['还有3个工作日到期', '今天到期', '已逾期1个工作日']); });
});
