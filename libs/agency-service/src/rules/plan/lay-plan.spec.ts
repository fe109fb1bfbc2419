/** @no-db */
import { addDays, plainDate, WorkingCalendar, type PlainDate } from '@onecounter/kernel';
import fc from 'fast-check';
import { layPlan } from './lay-plan';
import type { PlanContent, PlanTask, Realities } from './plan-content';

const day = plainDate;
/** National Day 2026 off, the Saturday after it worked; 2027 without notice. */
const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], makeUpDays: ['2026-10-10'] }]);
const TODAY = day('2026-09-21');
const NOTHING: Realities = new Map();
const task = (key: string, days: number, given: Partial<PlanTask> = {}): PlanTask => ({ key, name: `事项${key}`, stage: null, days, notBefore: null, holder: '某科', caseId: null, ...given });
const plan = (tasks: PlanTask[], links: [string, string, number?][] = [], given: Partial<PlanContent> = {}): PlanContent => ({
  startOn: TODAY, targetOn: null, stagesInOrder: false, stages: [], tasks, links: links.map(([before, after, lagDays = 0]) => ({ before, after, lagDays })), materials: [], ...given,
});
const lay = (content: PlanContent, realities = NOTHING, today = TODAY) => layPlan(content, realities, today, calendar);
const spans = (content: PlanContent, realities = NOTHING, today = TODAY) => Object.fromEntries(lay(content, realities, today).tasks.map(({ key, startsOn, endsOn, floatDays }) => [key, [startsOn, endsOn, floatDays]]));

describe('a plan laid forward', () => {
  it('starts in parallel what waits for nothing and says how much each can slip', () => {
    const laid = lay(plan([task('A', 5), task('B', 2), task('C', 3)], [['A', 'C'], ['B', 'C']]));
    expect(laid).toMatchObject({ startsOn: '2026-09-21', endsOn: '2026-10-08', workingDays: 8, criticalPath: ['A', 'C'] });
    expect(laid.tasks.map(({ key, startsOn, endsOn, floatDays, critical, heldBy }) => [key, startsOn, endsOn, floatDays, critical, heldBy])).toEqual([
      ['A', '2026-09-21', '2026-09-28', 0, true, null], ['B', '2026-09-21', '2026-09-23', 3, false, null], ['C', '2026-09-28', '2026-10-08', 0, true, 'A'],
    ]);
  });

  it('jumps over the holidays, works on the make-up Saturday and keeps a lag', () => {
    expect(spans(plan([task('A', 7), task('B', 2)], [['A', 'B', 2]]))).toEqual({ A: ['2026-09-21', '2026-09-30', 0], B: ['2026-10-09', '2026-10-12', 0] });
  });

  it('begins on the first working day when it is made on a Sunday; an empty plan is over at once', () => {
    expect(spans(plan([task('A', 0)], [], { startOn: day('2026-09-20') }), NOTHING, day('2026-09-20'))).toEqual({ A: ['2026-09-21', '2026-09-21', 0] });
    expect(lay(plan([]))).toMatchObject({ startsOn: TODAY, endsOn: TODAY, criticalPath: [], tasks: [] });
  });

  it('waits for what the enterprise brings and for a result that is a material', () => {
    const materials = [{ key: 'M1', name: '总平面图', producedBy: null, readyOn: day('2026-09-24'), usedBy: ['A', 'B'] }, { key: 'M2', name: '规划许可证', producedBy: 'A', readyOn: null, usedBy: ['C'] }];
    expect(spans(plan([task('A', 1), task('B', 1), task('C', 1)], [], { materials }))).toEqual({ A: ['2026-09-24', '2026-09-25', 0], B: ['2026-09-24', '2026-09-25', 1], C: ['2026-09-25', '2026-09-28', 0] });
  });

  it('opens a stage when the one before has ended, also over a stage without tasks', () => {
    const stages = [{ code: 'S1', name: '立项' }, { code: 'S2', name: '规划' }, { code: 'S3', name: '施工' }];
    const tasks = [task('A', 3, { stage: 'S1' }), task('B', 1, { stage: 'S1' }), task('C', 1, { stage: 'S3' }), task('D', 2)];
    const laid = lay(plan(tasks, [], { stages, stagesInOrder: true }));
    expect(laid.tasks.map(({ key, startsOn, heldBy }) => [key, startsOn, heldBy])).toEqual([['A', TODAY, null], ['B', TODAY, null], ['C', '2026-09-24', 'A'], ['D', TODAY, null]]);
    expect(laid.criticalPath).toEqual(['A', 'C']);
    expect(lay(plan(tasks, [], { stages })).endsOn).toBe('2026-09-24');
  });

  it('is provisional from the year without a notice on', () => {
    const laid = lay(plan([task('A', 5), task('B', 90)]));
    expect(laid.provisional).toBe(true);
    expect(laid.tasks.map(({ provisional }) => provisional)).toEqual([false, true]);
  });
});

describe('a plan laid backward', () => {
  const content = plan([task('A', 5), task('B', 2), task('C', 3)], [['A', 'C'], ['B', 'C']], { targetOn: day('2026-10-11') });

  it('tells the last day on which each must begin, from a target on a day off the working day before', () => {
    const laid = lay(content);
    expect(laid.target).toEqual({ targetOn: '2026-10-11', reachable: true, spareDays: 2, because: [] });
    expect(laid.tasks.map(({ latestStartOn, latestEndOn }) => [latestStartOn, latestEndOn])).toEqual([['2026-09-23', '2026-09-30'], ['2026-09-28', '2026-09-30'], ['2026-09-30', '2026-10-10']]);
  });

  it('says of a target that cannot be met the earliest end, what is missing and because of what', () => {
    const laid = lay({ ...content, targetOn: day('2026-09-29') });
    expect(laid.endsOn).toBe('2026-10-08');
    expect(laid.target).toEqual({ targetOn: '2026-09-29', reachable: false, spareDays: -2, because: [{ key: 'A', dragDays: 3 }, { key: 'C', dragDays: 3 }] });
    expect(laid.tasks[0]?.latestStartOn).toBe('2026-09-17');
  });
});

describe('a plan under way', () => {
  const content = plan([task('A', 2), task('B', 2), task('C', 1)], [['A', 'B'], ['B', 'C']]);
  const real = (entries: [string, string | null, string | null][]): Realities => new Map(entries.map(([key, startedOn, endedOn]) => [key, { startedOn: startedOn as PlainDate | null, endedOn: endedOn as PlainDate | null }]));

  it('goes on from what really happened', () => {
    expect(spans(content, real([['A', '2026-09-18', '2026-09-22']]), day('2026-09-23'))).toEqual({ A: ['2026-09-18', '2026-09-22', null], B: ['2026-09-23', '2026-09-25', 0], C: ['2026-09-25', '2026-09-28', 0] });
  });

  it('does not let what is overdue end yesterday', () => {
    const laid = lay(content, real([['A', '2026-09-21', null]]), day('2026-09-25'));
    expect(laid.tasks.map(({ endsOn, state }) => [endsOn, state])).toEqual([['2026-09-25', 'running'], ['2026-09-29', 'waiting'], ['2026-09-30', 'waiting']]);
    expect(laid.criticalPath).toEqual(['A', 'B', 'C']);
  });

  it('takes what began before its predecessor as it is, and waits no more for that one', () => {
    const laid = lay(content, real([['B', '2026-09-21', null]]), TODAY);
    expect(laid.tasks.map(({ startsOn, endsOn, floatDays }) => [startsOn, endsOn, floatDays])).toEqual([['2026-09-21', '2026-09-23', 1], ['2026-09-21', '2026-09-23', 0], ['2026-09-23', '2026-09-24', 0]]);
  });

  it('has no float and nothing critical once all has ended', () => {
    const laid = lay(content, real([['A', '2026-09-01', '2026-09-02'], ['B', '2026-09-02', '2026-09-05'], ['C', null, '2026-09-09']]), TODAY);
    expect(laid).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-09-09' });
    expect(laid.tasks.every(({ critical, floatDays, latestEndOn }) => !critical && floatDays === null && latestEndOn === null)).toBe(true);
  });
});

/** Up to fourteen tasks; links only from lower to higher numbers, so that there is no circle; some have begun, some have ended. */
const anyPlan = fc.integer({ min: 1, max: 14 }).chain((size) => fc.record({
  days: fc.array(fc.nat(12), { minLength: size, maxLength: size }),
  links: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(4)), { maxLength: 30 }),
  floors: fc.array(fc.option(fc.nat(40), { freq: 4 }), { minLength: size, maxLength: size }),
  real: fc.array(fc.option(fc.tuple(fc.integer({ min: -10, max: 0 }), fc.boolean()), { freq: 3 }), { minLength: size, maxLength: size }),
  target: fc.integer({ min: 0, max: 120 }),
}));

function made({ days, links, floors, real, target }: typeof anyPlan extends fc.Arbitrary<infer T> ? T : never, under = false): { content: PlanContent; realities: Realities } {
  const tasks = days.map((each, at) => task(String(at), each, { notBefore: floors[at] === null ? null : addDays(TODAY, floors[at] as number) }));
  const content = plan(tasks, links.filter(([a, b]) => a < b).map(([a, b, lag]) => [String(a), String(b), lag]), { targetOn: addDays(TODAY, target) });
  const realities = new Map(real.flatMap((one, at) => (one === null ? [] : [[String(at), { startedOn: addDays(TODAY, one[0]), endedOn: one[1] ? TODAY : null }] as const])));
  return { content, realities: under ? realities : NOTHING };
}

describe('any plan', () => {
  it('never starts a task before its predecessors have ended and the lag has passed, nor before its own day', () => {
    fc.assert(fc.property(anyPlan, fc.boolean(), (given, under) => {
      const { content, realities } = made(given, under);
      const byKey = new Map(lay(content, realities).tasks.map((one) => [one.key, one]));
      for (const { before, after, lagDays } of content.links) {
        const [first, second] = [byKey.get(before), byKey.get(after)];
        if (!first || !second || second.state !== 'waiting') continue;
        expect(second.startsOn >= calendar.addWorkingDays(first.endsOn, lagDays).date).toBe(true);
      }
      for (const { key, notBefore } of content.tasks) if (notBefore !== null && byKey.get(key)?.state === 'waiting') expect((byKey.get(key)?.startsOn ?? '') >= notBefore).toBe(true);
    }));
  });

  it('agrees forward and backward on what is critical: a day more on it moves the end by a day, a float more on the others moves nothing', () => {
    fc.assert(fc.property(anyPlan, (given) => {
      const { content } = made(given);
      const laid = lay(content);
      for (const { key, floatDays } of laid.tasks) {
        const slipped = (by: number) => lay({ ...content, tasks: content.tasks.map((one) => (one.key === key ? { ...one, days: one.days + by } : one)) }).endsOn;
        expect(slipped(floatDays as number)).toBe(laid.endsOn);
        expect(slipped((floatDays as number) + 1)).toBe(calendar.addWorkingDays(laid.endsOn, 1).date);
      }
      const critical = new Set(laid.tasks.filter((one) => one.critical).map(({ key }) => key));
      expect(laid.criticalPath.every((key) => critical.has(key))).toBe(true);
    }), { numRuns: 60 });
  });

  it('begun on its latest days keeps the target when that can be kept, and a plan from the last possible day is all critical path', () => {
    fc.assert(fc.property(anyPlan, (given) => {
      const { content } = made(given);
      const laid = lay(content);
      if (!laid.target?.reachable) return;
      const late = { ...content, tasks: content.tasks.map((one, at) => ({ ...one, notBefore: laid.tasks[at]?.latestStartOn ?? null })) };
      const again = lay(late);
      expect(again.target?.reachable).toBe(true);
      expect(again.tasks.map(({ startsOn }) => startsOn)).toEqual(laid.tasks.map(({ latestStartOn }) => latestStartOn));
    }), { numRuns: 60 });
  });
});
