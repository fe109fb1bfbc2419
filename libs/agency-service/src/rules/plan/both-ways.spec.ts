/** @no-db */
import { addDays, plainDate, WorkingCalendar, type PlainDate } from '@onecounter/kernel';
import fc from 'fast-check';
import { layPlan } from './lay-plan';
import type { PlanContent, PlanLink, PlanMaterial } from './plan-content';

const TODAY = plainDate('2026-09-21');
const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], makeUpDays: ['2026-10-10'] }]);
/** Working days by number, counted without the axis that the rule counts on. */
const DAYS = Array.from({ length: 900 }, (_, at) => calendar.addWorkingDays(plainDate('2025-12-01'), at).date);
const numberOf = (day: PlainDate): number => DAYS.indexOf(calendar.nextWorkingDayFrom(day));

/** Up to twelve tasks in three stages, one after the other or side by side; links, results that are materials and days that are waited for. Everything leads from lower to higher numbers, so that there is no circle. */
const anyPlan = fc.integer({ min: 1, max: 12 }).chain((size) => fc.record({
  days: fc.array(fc.nat(12), { minLength: size, maxLength: size }),
  stages: fc.array(fc.nat(2), { minLength: size, maxLength: size }),
  stagesInOrder: fc.boolean(),
  links: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(4)), { maxLength: 20 }),
  materials: fc.array(fc.tuple(fc.option(fc.nat(size - 1)), fc.option(fc.nat(40)), fc.array(fc.nat(size - 1), { maxLength: 4 })), { maxLength: 5 }),
}));
type Given = typeof anyPlan extends fc.Arbitrary<infer T> ? T : never;

function contentOf({ days, stages, stagesInOrder, links, materials }: Given, targetOn: PlainDate | null = null): PlanContent {
  const of = [...stages].sort((a, b) => a - b);
  return {
    startOn: TODAY, targetOn, stagesInOrder, stages: [0, 1, 2].map((at) => ({ code: `S${at}`, name: `阶段${at}` })),
    tasks: days.map((each, at) => ({ key: String(at), name: `事项${at}`, stage: `S${of[at] ?? 0}`, days: each, notBefore: null, holder: '某科', caseId: null })),
    links: links.filter(([a, b]) => a < b).map(([a, b, lagDays]) => ({ before: String(a), after: String(b), lagDays })),
    materials: materials.map(([maker, ready, users], at): PlanMaterial => ({ key: `M${at}`, name: `材料${at}`, producedBy: maker === null ? null : String(maker), readyOn: ready === null ? null : addDays(TODAY, ready), usedBy: [...new Set(users)].filter((user) => maker === null || user > maker).map(String) })),
  };
}

/** Whatever makes one task wait for another, each pair by itself. */
function waits({ links, materials, stagesInOrder, tasks }: PlanContent): PlanLink[] {
  const results = materials.flatMap(({ producedBy, usedBy }) => (producedBy === null ? [] : usedBy.map((after) => ({ before: producedBy, after, lagDays: 0 }))));
  const stages = stagesInOrder ? tasks.flatMap((first) => tasks.filter(({ stage }) => (stage ?? '') > (first.stage ?? '')).map(({ key }) => ({ before: first.key, after: key, lagDays: 0 }))) : [];
  return [...links, ...results, ...stages];
}

describe('any plan, with stages and materials', () => {
  it('never begins a task before all that it waits for has ended, nor before its papers are there', () => {
    fc.assert(fc.property(anyPlan, (given) => {
      const content = contentOf(given);
      const byKey = new Map(layPlan(content, new Map(), TODAY, calendar).tasks.map((one) => [one.key, one]));
      for (const { before, after, lagDays } of waits(content)) expect((byKey.get(after)?.startsOn ?? '') >= calendar.addWorkingDays(byKey.get(before)?.endsOn as PlainDate, lagDays).date).toBe(true);
      for (const { producedBy, readyOn, usedBy } of content.materials) if (producedBy === null && readyOn !== null) for (const key of usedBy) expect((byKey.get(key)?.startsOn ?? '') >= readyOn).toBe(true);
    }), { numRuns: 300 });
  });

  it('laid backward from the day on which it ends, task by task, has no room exactly where the plan laid forward is critical', () => {
    fc.assert(fc.property(anyPlan, (given) => {
      const forward = layPlan(contentOf(given), new Map(), TODAY, calendar);
      const content = contentOf(given, forward.endsOn);
      const [all, end] = [waits(content), numberOf(forward.endsOn)];
      const latestStart = new Map<string, number>();
      for (const { key, days } of [...content.tasks].reverse()) latestStart.set(key, Math.min(end, ...all.filter(({ before }) => before === key).map(({ after, lagDays }) => (latestStart.get(after) ?? end) - lagDays)) - days);
      for (const { key, startsOn, critical, latestStartOn } of layPlan(content, new Map(), TODAY, calendar).tasks) {
        expect([latestStartOn, critical]).toEqual([DAYS[latestStart.get(key) ?? 0], latestStart.get(key) === numberOf(startsOn)]);
      }
    }), { numRuns: 300 });
  });

  it('has a critical path without a gap: each begins on the day that the one before leaves it, the last ends everything', () => {
    fc.assert(fc.property(anyPlan, (given) => {
      const content = contentOf(given);
      const laid = layPlan(content, new Map(), TODAY, calendar);
      const way = laid.criticalPath.map((key) => laid.tasks[Number(key)]);
      expect([way.every((one) => one?.critical), way.at(-1)?.endsOn]).toEqual([true, laid.endsOn]);
      const lags = waits(content);
      way.slice(1).forEach((one, at) => {
        const from = lags.filter(({ before, after }) => before === way[at]?.key && after === one?.key).map(({ lagDays }) => calendar.addWorkingDays(way[at]?.endsOn as PlainDate, lagDays).date);
        expect(from).toContain(one?.startsOn);
      });
    }), { numRuns: 300 });
  });
});
