/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOfItem, cycleWith, type ItemDefinition, type ThemeDefinition, type ThemeDependency, type ThemeItem } from '@onecounter/contracts';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { obstaclesToTheme, type ThemeSurroundings } from './theme-obstacles';
import { themeProblems } from './theme-problems';

const day = plainDate;
const seed = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, `../../../seed/${name}.json`), 'utf8')) as T;
const [ITEMS, THEMES] = [seed<ItemDefinition[]>('items'), seed<ThemeDefinition[]>('themes')];
const YEARS = JSON.parse(readFileSync(join(__dirname, '../../../../platform/seed/workdays.json'), 'utf8')) as Record<string, { holidays: string[]; workdays: string[] }>;
const calendar = new WorkingCalendar(Object.entries(YEARS).map(([year, { holidays, workdays }]) => ({ year: Number(year), region: '', holidays, makeUpDays: workdays })));

const promiseOf: ThemeSurroundings['promiseOf'] = (code) => ITEMS.find((item) => item.code === code)?.promisedLimit;
const around = (changes: Partial<ThemeSurroundings> = {}): ThemeSurroundings => ({ effectiveFrom: day('2026-01-01'), promiseOf, earlier: [], calendar, ...changes });
const theme = (code: string): ThemeDefinition => THEMES.find((one) => one.code === code) as ThemeDefinition;
const drugstore = theme('TH-YD');
const told = (changes: Partial<ThemeDefinition>, surroundings: Partial<ThemeSurroundings> = {}) => obstaclesToTheme({ ...drugstore, ...changes }, around(surroundings)).map(({ code, facts }) => [code, facts]);
const item = (code: string, changes: Partial<ThemeItem> = {}): ThemeItem => ({ item: code, stage: 'S2', required: true, question: null, alternatives: [], ...changes });
const after = (code: string, on: string, changes: Partial<ThemeDependency> = {}): ThemeDependency => ({ item: code, on, kind: 'hard', onFailure: 'stop', basis: null, ...changes });

describe('the themes that the project brings', () => {
  it('are six life events and two projects in four stages, all of them fit to be published', () => {
    expect(THEMES.map(({ code, kind, stages }) => [code, kind, stages.length])).toEqual([
      ['TH-YD', 'lifeEvent', 3], ['TH-FD', 'lifeEvent', 3], ['TH-BLD', 'lifeEvent', 3], ['TH-BG', 'lifeEvent', 3], ['TH-SC', 'lifeEvent', 3], ['TH-QX', 'lifeEvent', 2], ['PRJ-IND', 'project', 4], ['PRJ-RE', 'project', 4],
    ]);
    for (const one of THEMES) expect([one.code, obstaclesToTheme(one, around()), themeProblems(one)]).toEqual([one.code, [], []]);
  });

  it('keep what the items themselves demand first as hard dependencies', () => {
    for (const { code, items, dependencies } of THEMES) {
      for (const { item: later } of items) {
        const demanded = ITEMS.find((one) => one.code === later)?.dependsOn.filter(({ type }) => type === 'mustBefore') ?? [];
        const within = demanded.flatMap((one) => items.find((other) => codesOfItem(other).includes(one.item))?.item ?? []);
        const kept = dependencies.filter((one) => one.item === later && one.kind === 'hard').map(({ on }) => on);
        expect([code, later, within.filter((on) => !kept.includes(on))]).toEqual([code, later, []]);
      }
    }
  });
});

describe('publishing a theme is refused', () => {
  it('for an item without a version in use on the day, also as an alternative', () => {
    expect(told({ items: [...drugstore.items, item('ZZ-001', { alternatives: ['ZZ-002'] })] })).toEqual([
      ['themeItemNotInUse', { code: 'ZZ-001', where: '阶段', on: '2026-01-01' }], ['themeItemNotInUse', { code: 'ZZ-002', where: 'ZZ-001 的替代事项', on: '2026-01-01' }],
    ]);
  });

  it('for an item in two stages, and for one that stands by itself and in another\'s place', () => {
    expect(told({ items: [...drugstore.items, item('YY-001', { stage: 'S3' }), item('QY-002')] })).toEqual([['themeItemTwice', { code: 'YY-001' }], ['themeItemTwice', { code: 'QY-002' }]]);
  });

  it('for a dependency or a field that names an item which the theme has not', () => {
    const [field] = drugstore.fields;
    if (!field) throw new Error('the theme has fields');
    expect(told({ dependencies: [after('YY-001', 'GA-001')], fields: [{ ...field, items: ['XF-001', 'QY-002'] }] })).toEqual([
      ['themeItemUnknown', { code: 'GA-001', where: '先后关系' }], ['themeItemUnknown', { code: 'XF-001', where: `表格字段“${field.zh}”` }],
    ]);
  });

  it('for a stage without items, a stage and a question that are not there', () => {
    const empty = { code: 'S9', name: '善后', leadUnitCode: null, targetDays: null };
    expect(told({ stages: [...drugstore.stages, empty] })).toEqual([['themeStageEmpty', { names: ['善后'] }]]);
    expect(told({ items: [...drugstore.items, item('WS-001', { stage: 'S8', required: false, question: 'Q9' })] })).toEqual([['themeStageUnknown', { code: 'WS-001', stage: 'S8' }], ['themeQuestionUnknown', { code: 'WS-001', question: 'Q9' }]]);
    expect(told({ stages: [], items: [], dependencies: [], fields: [], questions: [] })).toEqual([['themeStageEmpty', { names: ['还没有阶段'] }]]);
  });

  it('for a circle, told from item to item', () => {
    const rest = drugstore.dependencies;
    expect(told({ dependencies: [...rest, after('YY-001', 'YY-003'), after('YY-003', 'YY-001')] })).toContainEqual(['dependencyCycle', { cycle: 'YY-003 → YY-001 → YY-003' }]);
    expect(told({ dependencies: [...rest, after('YY-001', 'YY-001')] })).toEqual([['dependencyCycle', { cycle: 'YY-001 → YY-001' }]]);
    expect(cycleWith(rest, after('QY-001', 'CG-001'))).toEqual(['QY-001', 'CG-001', 'QY-001']);
    expect(cycleWith(rest, after('YY-003', 'YY-002'))).toBeNull();
  });

  it('for a hard dependency on a later stage; a soft one may point anywhere', () => {
    expect(told({ dependencies: [after('YY-002', 'CG-001')] })).toEqual([['themeOrderReversed', { item: 'YY-002', on: 'CG-001' }]]);
    expect(told({ dependencies: [after('YY-002', 'CG-001', { kind: 'soft' })] })).toEqual([]);
  });

  it('for a required item that waits for one merely offered; one that a question decides is waited for when it is there', () => {
    const offered = drugstore.items.map((one) => (one.item === 'YY-002' ? { ...one, question: null } : one));
    expect(told({ items: offered, dependencies: [after('YY-001', 'YY-002')] })).toEqual([['themeNeedsOptional', { item: 'YY-001', on: 'YY-002' }]]);
    expect(told({ dependencies: [after('YY-001', 'YY-002')] })).toEqual([]);
  });

  it('for a life event without a total promise, or with one that is shorter than its longest chain', () => {
    expect(told({ promisedDays: null })).toEqual([['themePromiseMissing', {}]]);
    expect(told({ promisedDays: 10 })).toEqual([]);
    expect(told({ promisedDays: 9 })).toEqual([['themePromiseTooShort', { promised: 9, chain: 'QY-001 → YY-001', start: '2026-01-01', byDays: 1 }]]);
    const one = [...drugstore.dependencies, after('CG-001', 'YY-003')];
    expect(told({ promisedDays: 12, dependencies: one })).toEqual([['themePromiseTooShort', { promised: 12, chain: 'QY-001 → YY-003 → CG-001', start: '2026-01-01', byDays: 1 }]]);
    expect(told({ promisedDays: 13, dependencies: one })).toEqual([]);
  });

  it('for a chain in calendar days on the worst day of the year: a make-up Sunday makes one more working day of them', () => {
    const calendarDays = around({ promiseOf: (code) => (code === 'YY-001' ? { days: 20, unit: 'calendar' } : promiseOf(code)) });
    expect(obstaclesToTheme({ ...drugstore, promisedDays: 15 }, calendarDays)).toEqual([{ code: 'themePromiseTooShort', facts: { promised: 15, chain: 'QY-001 → YY-001', start: '2026-01-03', byDays: 1 } }]);
    expect(obstaclesToTheme({ ...drugstore, promisedDays: 16 }, calendarDays)).toEqual([]);
  });

  it('where another version is in use or to come', () => {
    const from = day('2026-06-01');
    const with_ = (start: string, until: string | null) => told({}, { effectiveFrom: from, earlier: [{ versionNo: 3, from: day(start), until: until === null ? null : day(until) }] });
    expect(with_('2026-05-31', null)).toEqual([]);
    expect(with_('2026-06-01', null)).toEqual([['validityOverlaps', { versionNo: 3 }]]);
    expect(with_('2026-01-01', '2026-05-31')).toEqual([]);
    expect(with_('2026-07-01', '2026-08-31')).toEqual([['validityOverlaps', { versionNo: 3 }]]);
  });

  it('for all reasons at once', () => {
    expect(told({ promisedDays: null, dependencies: [after('YY-002', 'CG-001'), after('YY-001', 'GA-001')] }).map(([code]) => code)).toEqual(['themeItemUnknown', 'themeOrderReversed', 'themePromiseMissing']);
  });
});

describe('a theme', () => {
  it('uses each code once, asks nothing of required items and promises a project by stages', () => {
    const [stage, question, dependency] = [drugstore.stages[0], drugstore.questions[0], drugstore.dependencies[0]];
    if (!stage || !question || !dependency) throw new Error('the theme has parts');
    const wrong: ThemeDefinition = { ...drugstore, kind: 'project', stages: [...drugstore.stages, stage], questions: [...drugstore.questions, question], dependencies: [...drugstore.dependencies, dependency], items: drugstore.items.map((one) => ({ ...one, required: true })) };
    expect(themeProblems(wrong).map(({ field }) => field)).toEqual(['stages.3.code', 'questions.5.code', 'dependencies.7.item', ...[2, 3, 4, 5, 6].map((at) => `items.${at}.question`), 'promisedDays']);
  });
});
