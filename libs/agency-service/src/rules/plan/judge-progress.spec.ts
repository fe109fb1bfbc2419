/** @no-db */
import type { Refusal } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { judgeProgress, realitiesOf } from './judge-progress';
import type { PlanContent } from './plan-content';
import { isNews, type LostTarget } from './plan-progress';

const day = plainDate;
const TODAY = day('2026-03-02');
const CONTENT: PlanContent = { startOn: TODAY, targetOn: null, stagesInOrder: false, stages: [], tasks: [{ key: 'A', name: '事项A', stage: null, days: 5, notBefore: null, holder: '某科', caseId: null }], links: [], materials: [] };
const judged = (key: string, startedOn: string | null, endedOn: string | null): unknown => {
  try { return judgeProgress({ key, startedOn: startedOn === null ? null : day(startedOn), endedOn: endedOn === null ? null : day(endedOn) }, CONTENT, TODAY); } catch (failure) { return [(failure as Refusal).code, (failure as Refusal).field]; }
};

describe('what is said to have happened', () => {
  it('lies behind us, in its order, and belongs to a task', () => {
    expect(judged('A', '2026-03-01', '2026-03-02')).toBe('事项A');
    expect([judged('A', null, '2026-03-02'), judged('A', null, null)]).toEqual(['事项A', '事项A']);
    expect(judged('B', '2026-03-01', null)).toEqual(['planTaskUnknown', 'key']);
    expect(judged('A', '2026-03-03', null)).toEqual(['planProgressFuture', 'startedOn']);
    expect(judged('A', '2026-03-02', '2026-03-03')).toEqual(['planProgressFuture', 'endedOn']);
    expect(judged('A', '2026-03-02', '2026-03-01')).toEqual(['planProgressOrder', 'endedOn']);
  });

  it('counts as begun only with a day', () => {
    expect([...realitiesOf([{ task_key: 'A', started_on: null, ended_on: null }, { task_key: 'B', started_on: null, ended_on: TODAY }]).keys()]).toEqual(['B']);
  });
});

describe('a lost target', () => {
  const lost: LostTarget = { targetOn: day('2026-03-20'), endsOn: day('2026-03-24'), missingDays: 2, because: ['A'] };

  it('is news when it is lost, lost by more, or because of something else', () => {
    expect(isNews(null, lost)).toBe(true);
    expect(isNews({ ...lost }, lost)).toBe(false);
    expect(isNews(lost, { ...lost, endsOn: day('2026-03-25'), missingDays: 3 })).toBe(true);
    expect(isNews(lost, { ...lost, because: ['B'] })).toBe(true);
    expect(isNews(lost, { ...lost, targetOn: day('2026-03-19') })).toBe(true);
  });
});
