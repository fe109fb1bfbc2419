/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS, faultText, type DependencyDefinition, type ItemDefinition } from '@onecounter/contracts';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { inDependencyOrder } from './dependencies';
import { definitionProblems } from './definition-problems';
import { obstaclesToPublish, type Surroundings } from './publishable';

const day = plainDate;
const SEED = JSON.parse(readFileSync(join(__dirname, '../../seed/items.json'), 'utf8')) as ItemDefinition[];
const YEARS = JSON.parse(readFileSync(join(__dirname, '../../../platform/seed/workdays.json'), 'utf8')) as Record<string, { holidays: string[]; workdays: string[] }>;
const calendar = new WorkingCalendar(Object.entries(YEARS).map(([year, { holidays, workdays }]) => ({ year: Number(year), region: '', holidays, makeUpDays: workdays })));

const food = SEED.find(({ code }) => code === 'SP-001') as ItemDefinition;
const around = (changes: Partial<Surroundings> = {}): Surroundings => ({ effectiveFrom: day('2026-01-01'), others: SEED.filter(({ code }) => code !== food.code), earlier: [], calendar, ...changes });
const codes = (definition: ItemDefinition, changes: Partial<Surroundings> = {}): string[] => obstaclesToPublish(definition, around(changes)).map(({ code }) => code);
const needs = (item: string, changes: Partial<DependencyDefinition> = {}): DependencyDefinition => ({ item, type: 'mustBefore', alternatives: [], when: null, ...changes });
const limit = (days: number, unit: 'working' | 'calendar' = 'working') => ({ days, unit, basis: '示例', verified: false });

describe('publishing a version (CAT-4, CAT-9)', () => {
  it('lets every item that the project brings through, in the order of their dependencies', () => {
    for (const definition of SEED) {
      const others = SEED.filter((other) => other !== definition);
      expect([definition.code, obstaclesToPublish(definition, around({ others })), definitionProblems(definition)]).toEqual([definition.code, [], []]);
    }
    const order = inDependencyOrder(SEED).map(({ code }) => code);
    expect(order).toHaveLength(32);
    for (const { code, dependsOn } of SEED) for (const { item } of dependsOn) expect(order.indexOf(item)).toBeLessThan(order.indexOf(code));
  });

  it('is refused while a material has no point, and names the material', () => {
    const bare = { ...food, materials: food.materials.map((material, index) => (index === 0 ? { ...material, points: [] } : material)) };
    expect(obstaclesToPublish(bare, around())).toEqual([{ code: 'pointsMissing', facts: { names: [food.materials[0]?.name] } }]);
  });

  it('is refused when a case promised for the same day is not called instant, and the other way round', () => {
    expect(codes({ ...food, promisedLimit: limit(0), deferralAllowed: true, materials: [] })).toEqual(['caseKindMismatch']);
    expect(codes({ ...food, caseType: 'instant' })).toEqual(['caseKindMismatch']);
  });

  it('is refused when more days are promised than the law gives', () => {
    expect(codes({ ...food, promisedLimit: limit(11) })).toEqual(['promiseLongerThanStatute']);
    expect(codes({ ...food, promisedLimit: limit(10) })).toEqual([]);
  });

  it('compares working with calendar days on every day of the year: 20 working days outlast 30 days only before a long holiday', () => {
    const [obstacle] = obstaclesToPublish({ ...food, statutoryLimit: limit(30, 'calendar'), promisedLimit: limit(20) }, around());
    expect(obstacle).toMatchObject({ code: 'promiseLongerThanStatute', facts: { promised: '20个工作日', statutory: '30日' } });
    expect(faultText(FAULTS.promiseLongerThanStatute.zh, obstacle?.facts ?? {})).toMatch(/^承诺时限（20个工作日）长于法定时限（30日）：如 2026-0[12]-\d\d 受理，要晚 \d+ 天，不能发布。$/);
    expect(codes({ ...food, statutoryLimit: limit(30, 'calendar'), promisedLimit: limit(10) })).toEqual([]);
    // 2027 has no notice yet: the year before knows what a spring festival does
    expect(codes({ ...food, statutoryLimit: limit(30, 'calendar'), promisedLimit: limit(20) }, { effectiveFrom: day('2026-12-01') })).toEqual(['promiseLongerThanStatute']);
    expect(codes({ ...food, statutoryLimit: limit(10), promisedLimit: limit(30, 'calendar') })).toEqual(['promiseLongerThanStatute']);
  });

  it('is refused when an item it needs, or an alternative to it, is not published', () => {
    const found = obstaclesToPublish({ ...food, dependsOn: [needs('ZZ-001', { alternatives: ['QY-001', 'ZZ-002'] }), needs('ZZ-001', { type: 'parallel' })] }, around());
    expect(found).toEqual([{ code: 'dependencyDangling', facts: { code: 'ZZ-001' } }, { code: 'dependencyDangling', facts: { code: 'ZZ-002' } }]);
  });

  it('is refused when hard predecessors lead back to it, directly, over others or over an alternative', () => {
    const company = SEED.find(({ code }) => code === 'QY-001') as ItemDefinition;
    const others = SEED.filter(({ code }) => code !== 'QY-001');
    const cycleOf = (...dependsOn: DependencyDefinition[]) => obstaclesToPublish({ ...company, dependsOn }, around({ others }));
    expect(cycleOf(needs('QY-001'))).toEqual([{ code: 'dependencyCycle', facts: { cycle: 'QY-001 → QY-001' } }]);
    expect(cycleOf(needs('GA-001'))).toEqual([{ code: 'dependencyCycle', facts: { cycle: 'QY-001 → GA-001 → XF-001 → QY-001' } }]);
    expect(cycleOf(needs('TZ-001', { alternatives: ['WS-001'] }))).toEqual([{ code: 'dependencyCycle', facts: { cycle: 'QY-001 → WS-001 → QY-001' } }]);
    expect(cycleOf(needs('GA-001', { type: 'parallel' }))).toEqual([]);
  });

  it('ends an open earlier version the day before, and is refused by every other overlap', () => {
    const from = day('2026-06-01');
    const with_ = (versionFrom: string, until: string | null) => obstaclesToPublish(food, around({ effectiveFrom: from, earlier: [{ versionNo: 3, from: day(versionFrom), until: until === null ? null : day(until) }] }));
    const overlap = [{ code: 'validityOverlaps', facts: { versionNo: 3 } }];
    expect(with_('2026-05-31', null)).toEqual([]);
    expect(with_('2026-06-01', null)).toEqual(overlap);
    expect(with_('2026-07-01', null)).toEqual(overlap);
    expect(with_('2026-01-01', '2026-05-31')).toEqual([]);
    expect(with_('2026-01-01', '2026-06-01')).toEqual(overlap);
    expect(with_('2026-07-01', '2026-08-31')).toEqual(overlap);
    expect(with_('2026-07-01', '2026-06-30')).toEqual([]);
  });

  it('is refused when a deferral outlasts the promise or the item knows none (INT-5)', () => {
    const names = food.materials.filter(({ deferral }) => deferral !== 'none').map(({ name }) => name);
    expect(obstaclesToPublish({ ...food, promisedLimit: limit(4) }, around())).toEqual([{ code: 'deferralMismatch', facts: { names } }]);
    expect(obstaclesToPublish({ ...food, deferralAllowed: false }, around())).toEqual([{ code: 'deferralMismatch', facts: { names } }]);
  });

  it('tells every obstacle at once', () => {
    expect(codes({ ...food, caseType: 'instant', promisedLimit: limit(11), dependsOn: [needs('ZZ-001'), needs('SP-001')] })).toEqual(['caseKindMismatch', 'promiseLongerThanStatute', 'dependencyDangling', 'dependencyCycle']);
  });
});

describe('a definition', () => {
  it('uses each code once and names conditions and days where they belong', () => {
    const [first, second, ...rest] = food.materials;
    if (!first || !second) throw new Error('the food permit has materials');
    const wrong = { ...food, materials: [{ ...first, condition: '特殊情形' }, { ...second, code: first.code, deferralDays: 3 }, ...rest] };
    expect(definitionProblems(wrong).map(({ field }) => field)).toEqual(['materials.1.code', 'materials.0.condition', 'materials.1.deferralDays']);
  });
});

describe('the items that the project brings', () => {
  it('are 32 with 188 materials and 542 points, each item with points for the reviewer', () => {
    const materials = SEED.flatMap((definition) => definition.materials);
    expect([SEED.length, materials.length, materials.flatMap(({ points }) => points).length]).toEqual([32, 188, 542]);
    expect(SEED.filter(({ points }) => !points.some(({ kind }) => kind === 'substantive'))).toEqual([]);
  });

  it.each([
    ['QY-001', 3, 'bureauLeader'], ['SP-001', 5, 'bureauLeader'], ['TZ-002', 40, 'bureauLeader'], ['YSY-002', 15, 'government'], ['WS-001', 10, 'bureauLeader'],
  ])('extend %s by %i days with leave of the %s', (code, days, approver) => {
    expect(SEED.find((definition) => definition.code === code)?.extension).toMatchObject({ days, approver });
  });

  it('stop the clock beyond art. 45 only where their own rules say so, and never for an inspection or a consultation', () => {
    const stops = SEED.flatMap(({ code, stopsClock }) => stopsClock.map(({ procedure, maxDays }) => [code, procedure, maxDays]));
    expect(stops).toEqual([['YY-001', 'rectification', 30], ['YY-003', 'rectification', 30], ['TZ-002', 'entrustedEvaluation', 30], ['HB-001', 'publicNotice', 10], ['GH-003', 'publicNotice', 10]]);
  });
});
