import { Injectable } from '@nestjs/common';
import { refuse, type ThemeDefinition } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Calendars } from '@onecounter/platform';
import { ItemVersions } from '../../data/item-versions';
import { ThemeRows, type ThemeRow } from '../../data/themes/theme-rows';
import type { Obstacle } from '../../rules/publishable';
import { obstaclesToTheme } from '../../rules/themes/theme-obstacles';
import { themeProblems } from '../../rules/themes/theme-problems';

/** Judges a theme against the units there are and the items that are published. */
@Injectable()
export class JudgeTheme {
  constructor(private readonly rows: ThemeRows, private readonly items: ItemVersions, private readonly calendars: Calendars) {}

  /** What a person hands in as the content of a version of the theme `code`. @throws invalidInput, which names every field at fault */
  async requireSound(definition: ThemeDefinition, code: string): Promise<void> {
    const problems = themeProblems(definition);
    if (definition.code !== code) problems.push({ field: 'code', message: `主题编码须是 ${code}`, messageEn: `The code must be ${code}` });
    const places = [{ unit: definition.leadUnitCode, field: 'leadUnitCode' }, ...definition.stages.map(({ leadUnitCode }, at) => ({ unit: leadUnitCode, field: `stages.${at}.leadUnitCode` }))];
    const unknown = await this.rows.unknownUnits(places.flatMap(({ unit }) => unit ?? []));
    problems.push(...places.filter(({ unit }) => unit !== null && unknown.includes(unit)).map(({ unit, field }) => ({ field, message: `没有编码为 ${String(unit)} 的科室`, messageEn: `There is no unit ${String(unit)}` })));
    if (problems.length === 0) return;
    const errors = problems.map(({ field, ...said }) => ({ field: `definition.${field}`, code: 'inconsistent', ...said }));
    refuse('invalidInput', { count: errors.length, errors: errors as never });
  }

  /** What would forbid publishing it from that day. */
  async obstaclesOf({ code, definition }: Pick<ThemeRow, 'code' | 'definition'>, effectiveFrom: PlainDate): Promise<Obstacle[]> {
    const codes = [...new Set(definition.items.flatMap(({ item, alternatives }) => [item, ...alternatives]))];
    const versions = await Promise.all(codes.map(async (one) => [one, await this.items.inUseOn(one, effectiveFrom)] as const));
    const promises = new Map(versions.flatMap(([one, version]) => (version ? [[one, version.definition.promisedLimit] as const] : [])));
    return obstaclesToTheme(definition, { effectiveFrom, promiseOf: (one) => promises.get(one), earlier: await this.rows.spansOf(code), calendar: await this.calendars.of('') });
  }
}
