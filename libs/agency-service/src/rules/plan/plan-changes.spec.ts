/** @no-db */
import { Refusal } from '@onecounter/contracts';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { judgePlan } from './judge-plan';
import { layPlan } from './lay-plan';
import type { PlanContent, PlanTask, Realities } from './plan-content';
import { differencesOf } from './plan-difference';
import { lostTargetOf, progressOf } from './plan-progress';
import { suggestPlan, type ChosenItem } from './suggest-plan';

const day = plainDate;
const TODAY = day('2026-03-02');
const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }]);
const task = (key: string, days: number, given: Partial<PlanTask> = {}): PlanTask => ({ key, name: `事项${key}`, stage: null, days, notBefore: null, holder: '某科', caseId: null, ...given });
const plan = (given: Partial<PlanContent> = {}): PlanContent => ({ startOn: TODAY, targetOn: day('2026-03-20'), stagesInOrder: false, stages: [], tasks: [task('A', 5), task('B', 5)], links: [{ before: 'A', after: 'B', lagDays: 0 }], materials: [], ...given });
const real = (entries: Record<string, [string | null, string | null]>): Realities => new Map(Object.entries(entries).map(([key, [from, to]]) => [key, { startedOn: from === null ? null : day(from), endedOn: to === null ? null : day(to) }]));
const refusalOf = (work: () => unknown): [string, string | undefined] => { try { work(); } catch (failure) { return [(failure as Refusal).code, (failure as Refusal).field]; } return ['nothing', undefined]; };

describe('what a plan may say', () => {
  const judged = (content: PlanContent, before: PlanContent | null = null, realities: Realities = new Map()) => refusalOf(() => judgePlan(content, before, realities, TODAY));

  it('refuses a target in the past, but lets one stand that has passed meanwhile', () => {
    const past = plan({ targetOn: day('2026-03-01') });
    expect(judged(past)).toEqual(['planTargetPast', 'targetOn']);
    expect(judged(past, plan({ targetOn: day('2026-03-01'), tasks: [] }))).toEqual(['nothing', undefined]);
    expect(judged(plan({ startOn: day('2026-04-01') }))).toEqual(['planTargetBeforeStart', 'targetOn']);
  });

  it('refuses stages and materials that lead nowhere', () => {
    expect(judged(plan({ tasks: [task('A', 1, { stage: 'S9' })] }))).toEqual(['planStageUnknown', 'tasks']);
    expect(judged(plan({ materials: [{ key: 'M1', name: '图', producedBy: 'X', readyOn: null, usedBy: ['A'] }] }))).toEqual(['planTaskUnknown', 'materials']);
  });

  it('keeps what has begun, and sets no order that is broken already', () => {
    expect(judged(plan({ tasks: [task('B', 5)], links: [] }), plan(), real({ A: ['2026-03-02', null] }))).toEqual(['planTaskBegun', 'tasks']);
    const unordered = plan({ links: [] });
    expect(judged(plan(), unordered, real({ B: ['2026-03-02', null] }))).toEqual(['planLinkTooLate', 'links']);
    expect(judged(plan(), unordered, real({ B: ['2026-03-02', null], A: ['2026-02-02', '2026-02-09'] }))).toEqual(['nothing', undefined]);
    expect(judged(plan(), plan(), real({ B: ['2026-03-02', null] }))).toEqual(['nothing', undefined]);
  });
});

describe('two editions', () => {
  it('differ in words, with what it does to the end', () => {
    const after = plan({ targetOn: null, tasks: [task('A', 8, { holder: '另一科' }), task('C', 2)], links: [{ before: 'A', after: 'C', lagDays: 3 }] });
    expect(differencesOf({ content: plan(), endsOn: day('2026-03-16') }, { content: after, endsOn: day('2026-03-19') }, calendar).map(({ text }) => text)).toEqual([
      '目标日由 2026-03-20 改为 未定', '“事项A”：时长由 5 改为 8 个工作日；承办由 某科 改为 另一科', '新增“事项C”，2 个工作日', '去掉“事项B”',
      '新增先后：“事项C”在“事项A”之后隔 3 个工作日', '取消先后：“事项B”在“事项A”之后', '预计全部办结由 2026-03-16 变为 2026-03-19，推后 3 个工作日',
    ]);
    expect(differencesOf({ content: plan(), endsOn: TODAY }, { content: plan(), endsOn: TODAY }, calendar)).toEqual([]);
  });
});

describe('planned against real', () => {
  const planned = layPlan(plan(), new Map(), TODAY, calendar);

  it('counts slips in working days and blames a lost target on what took longer', () => {
    const now = layPlan(plan(), real({ A: ['2026-03-02', null] }), day('2026-03-17'), calendar);
    expect(progressOf(planned, now, calendar).map(({ key, startSlip, endSlip }) => [key, startSlip, endSlip])).toEqual([['A', 0, 6], ['B', 6, 6]]);
    expect(lostTargetOf(planned, now, calendar)).toEqual({ targetOn: '2026-03-20', endsOn: '2026-03-24', missingDays: 2, because: ['A'] });
  });

  it('warns no more once all has ended, however late', () => {
    const over = layPlan(plan(), real({ A: ['2026-03-02', '2026-03-17'], B: ['2026-03-17', '2026-03-24'] }), day('2026-03-25'), calendar);
    expect([over.target?.reachable, lostTargetOf(planned, over, calendar)]).toEqual([false, null]);
  });

  it('loses no target that can be kept, and blames the whole way when nothing is late', () => {
    expect(lostTargetOf(planned, planned, calendar)).toBeNull();
    const tight = layPlan(plan({ targetOn: day('2026-03-05') }), new Map(), TODAY, calendar);
    expect(lostTargetOf(tight, tight, calendar)?.because).toEqual(['A', 'B']);
  });
});

describe('a suggested plan', () => {
  const item = (code: string, given: Partial<ChosenItem> = {}): ChosenItem => ({ code, name: `事项${code}`, stage: null, holder: '某科', caseType: 'promised', promisedLimit: { days: 10, unit: 'working' }, resultName: '', dependsOn: [], materials: [], ...given });

  it('takes shared materials once and finds the certificate another item needs', () => {
    const paper = { name: '营业执照', source: 'applicant' as const };
    const suggested = suggestPlan([item('A', { resultName: '建设用地规划许可证', materials: [paper] }), item('B', { materials: [paper, { name: '建设用地规划许可证', source: 'shared' }] })], []);
    expect(suggested.materials).toEqual([{ key: 'M1', name: '营业执照', producedBy: null, readyOn: null, usedBy: ['A', 'B'] }, { key: 'M2', name: '建设用地规划许可证', producedBy: 'A', readyOn: null, usedBy: ['B'] }]);
    expect(suggested.links).toEqual([]);
  });

  it('orders as the theme does, then as the items do, and leaves out what would be a circle', () => {
    const must = (on: string) => [{ item: on, type: 'mustBefore' as const, alternatives: [], when: null }];
    const suggested = suggestPlan([item('A', { dependsOn: must('B') }), item('B'), item('C', { dependsOn: must('B') })], [
      { item: 'B', on: 'A', kind: 'hard', onFailure: 'stop', basis: null }, { item: 'C', on: 'A', kind: 'soft', onFailure: 'stop', basis: null }, { item: 'C', on: 'X', kind: 'hard', onFailure: 'stop', basis: null },
    ]);
    expect(suggested.links).toEqual([{ before: 'A', after: 'B', lagDays: 0 }, { before: 'B', after: 'C', lagDays: 0 }]);
    expect(suggested.leftOut).toEqual(['“事项A”在“事项B”之后']);
  });

  it('turns calendar days into the working days they have', () => {
    const days = (caseType: 'instant' | 'promised', many: number, unit: 'working' | 'calendar') => suggestPlan([item('A', { caseType, promisedLimit: { days: many, unit } })], []).tasks[0]?.days;
    expect([days('promised', 10, 'working'), days('promised', 20, 'calendar'), days('promised', 3, 'calendar'), days('instant', 1, 'working')]).toEqual([10, 15, 3, 0]);
  });
});
