import { codesOfItem, firstCycle, stageAt, type ThemeDefinition, type ThemeDependency } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import type { Obstacle, VersionSpan } from '../publishable';
import { themeOverrunOf, type PromiseOf } from './theme-chain';

export interface ThemeSurroundings {
  readonly effectiveFrom: PlainDate;
  /** Of items with a version in use on that day. */
  readonly promiseOf: PromiseOf;
  /** When the theme's other versions are in use. */
  readonly earlier: readonly VersionSpan[];
  readonly calendar: WorkingCalendar;
}

/** What forbids publishing this theme from that day (CAT-8, CAT-9), all at once; empty when nothing does. */
export function obstaclesToTheme(theme: ThemeDefinition, around: ThemeSurroundings): Obstacle[] {
  return [...itemObstacles(theme, around), ...stageObstacles(theme), ...orderObstacles(theme), ...promiseObstacles(theme, around), ...overlaps(around)];
}

function itemObstacles(theme: ThemeDefinition, { effectiveFrom, promiseOf }: ThemeSurroundings): Obstacle[] {
  const named = theme.items.flatMap((one) => codesOfItem(one).map((code) => ({ code, where: code === one.item ? '阶段' : `${one.item} 的替代事项` })));
  const dangling = unique(named, ({ code }) => code).filter(({ code }) => !promiseOf(code));
  const codes = named.map(({ code }) => code);
  const standing = new Set(theme.items.map(({ item }) => item));
  const twice = [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at && standing.has(code)))];
  const anywhere = new Set(codes);
  const elsewhere = [
    ...theme.dependencies.flatMap(({ item, on }) => [item, on].filter((code) => !standing.has(code)).map((code) => ({ code, where: '先后关系' }))),
    ...theme.fields.flatMap(({ zh, items }) => items.filter((code) => !anywhere.has(code)).map((code) => ({ code, where: `表格字段“${zh}”` }))),
  ];
  return [
    ...dangling.map(({ code, where }): Obstacle => ({ code: 'themeItemNotInUse', facts: { code, where, on: effectiveFrom } })),
    ...twice.map((code): Obstacle => ({ code: 'themeItemTwice', facts: { code } })),
    ...unique(elsewhere, ({ code, where }) => `${where}.${code}`).map((facts): Obstacle => ({ code: 'themeItemUnknown', facts })),
  ];
}

function stageObstacles({ stages, items, questions }: ThemeDefinition): Obstacle[] {
  const empty = stages.filter(({ code }) => !items.some(({ stage }) => stage === code)).map(({ name }) => name);
  return [
    ...(empty.length > 0 || stages.length === 0 ? [{ code: 'themeStageEmpty' as const, facts: { names: stages.length === 0 ? ['还没有阶段'] : empty } }] : []),
    ...items.filter(({ stage }) => !stages.some(({ code }) => code === stage)).map(({ item, stage }): Obstacle => ({ code: 'themeStageUnknown', facts: { code: item, stage } })),
    ...items.filter(({ question }) => question !== null && !questions.some(({ code }) => code === question)).map(({ item, question }): Obstacle => ({ code: 'themeQuestionUnknown', facts: { code: item, question } })),
  ];
}

function orderObstacles(theme: ThemeDefinition): Obstacle[] {
  const cycle = firstCycle(theme.dependencies);
  const hard = theme.dependencies.filter(({ kind }) => kind === 'hard');
  return [
    ...(cycle ? [{ code: 'dependencyCycle' as const, facts: { cycle: cycle.join(' → ') } }] : []),
    ...hard.filter(({ item, on }) => stageAt(theme, item) !== -1 && stageAt(theme, on) > stageAt(theme, item)).map(({ item, on }): Obstacle => ({ code: 'themeOrderReversed', facts: { item, on } })),
    ...hard.filter((one) => waitsForWhatIsOffered(theme, one)).map(({ item, on }): Obstacle => ({ code: 'themeNeedsOptional', facts: { item, on } })),
  ];
}

/** An optional one that a question decides is fine: answered with no, it is not there to wait for. One that is merely offered leaves the law to chance. */
function waitsForWhatIsOffered({ items }: ThemeDefinition, { item, on }: ThemeDependency): boolean {
  const [later, earlier] = [item, on].map((code) => items.find((one) => one.item === code));
  return later?.required === true && earlier?.required === false && earlier.question === null;
}

function promiseObstacles(theme: ThemeDefinition, { promiseOf, calendar, effectiveFrom }: ThemeSurroundings): Obstacle[] {
  if (theme.promisedDays === null) return theme.kind === 'lifeEvent' ? [{ code: 'themePromiseMissing', facts: {} }] : [];
  const overrun = themeOverrunOf(theme, promiseOf, calendar, effectiveFrom);
  return overrun ? [{ code: 'themePromiseTooShort', facts: { promised: theme.promisedDays, chain: overrun.chain.join(' → '), start: overrun.start, byDays: overrun.byDays } }] : [];
}

/** An open version that began earlier ends the day before; every other one that reaches the day or begins later is in the way. */
function overlaps({ effectiveFrom, earlier }: ThemeSurroundings): Obstacle[] {
  const inTheWay = earlier.filter(({ from, until }) => (until === null ? from >= effectiveFrom : until >= from && until >= effectiveFrom));
  return inTheWay.map(({ versionNo }): Obstacle => ({ code: 'validityOverlaps', facts: { versionNo } })).reverse();
}

function unique<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
