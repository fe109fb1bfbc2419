/** @no-db */
import { clockStateOn, dayOfStop, lightOf } from './light';
import { day, national } from '../test/national-calendar';
import { ledgerFrom, rectification, stop, terms } from '../test/clock-stories';

const seen = (dueOn: string, today: string, soon?: number): ReturnType<typeof lightOf> => lightOf(day(dueOn), day(today), national, soon);

describe('the light of a due date', () => {
  it('counts working days left', () => {
    expect(seen('2026-11-25', '2026-11-20')).toEqual({ kind: 'ok', days: 3, words: '剩 3 天' });
    expect(seen('2026-10-09', '2026-09-30')).toEqual({ kind: 'ok', days: 2, words: '剩 2 天' });
  });

  it('turns soon with one day left, or as many as the setting says', () => {
    expect(seen('2026-11-23', '2026-11-20')).toEqual({ kind: 'soon', days: 1, words: '剩 1 天' });
    expect(seen('2026-11-20', '2026-11-20')).toEqual({ kind: 'soon', days: 0, words: '剩 0 天' });
    expect(seen('2026-11-25', '2026-11-20', 3).kind).toBe('soon');
    expect(seen('2026-11-23', '2026-11-20', 0).kind).toBe('ok');
  });

  it('is over the day after, a weekend not waited for', () => {
    expect(seen('2026-11-18', '2026-11-20')).toEqual({ kind: 'over', days: 2, words: '超期 2 天' });
    expect(seen('2026-11-20', '2026-11-21')).toEqual({ kind: 'over', days: 1, words: '超期 1 天' });
    expect(seen('2026-11-20', '2026-11-23')).toEqual({ kind: 'over', days: 1, words: '超期 1 天' });
  });

  it('is grey while stopped and when done', () => {
    expect(lightOf(day('2026-11-25'), day('2026-11-20'), national, 1, 'stopped', 5)).toEqual({ kind: 'stopped', days: 5, words: '停表 第 5 天' });
    expect(lightOf(day('2026-11-25'), day('2026-11-20'), national, 1, 'stopped').words).toBe('停表');
    expect(lightOf(day('2026-11-01'), day('2026-11-20'), national, 1, 'done')).toEqual({ kind: 'done', days: 0, words: '办结' });
  });
});

describe('the state of a clock', () => {
  const stateOn = (today: string, ledger = rectification): string => clockStateOn('promised', terms(), ledger, national, day(today));

  it('is stopped from the first to the last day of a stop', () => {
    expect(['2026-11-09', '2026-11-10', '2026-11-14', '2026-11-16', '2026-11-17'].map((today) => stateOn(today)))
      .toEqual(['running', 'stopped', 'stopped', 'stopped', 'running']);
  });

  it('runs again when an open stop has used up its notice', () => {
    const open = ledgerFrom('2026-11-04', [stop('2026-11-10', null, 3)]);
    expect(stateOn('2026-11-12', open)).toBe('stopped');
    expect(stateOn('2026-11-13', open)).toBe('running');
  });

  it('is done from the decision on', () => {
    const decided = { ...rectification, decidedOn: day('2026-11-20') };
    expect(stateOn('2026-11-19', decided)).toBe('running');
    expect(stateOn('2026-11-20', decided)).toBe('done');
  });

  it('counts the days of a stop from its notice on', () => {
    const open = ledgerFrom('2026-11-05', [stop('2026-11-13', null, 20)]);
    expect(dayOfStop(open, national, day('2026-11-13'))).toBe(1);
    expect(dayOfStop(open, national, day('2026-11-20'))).toBe(6);
    expect(dayOfStop(open, national, day('2026-11-12'))).toBeNull();
    expect(dayOfStop(rectification, national, day('2026-11-17'))).toBeNull();
  });
});
