import { Injectable } from '@nestjs/common';
import { codesOfItem, leadUnitOf, refuse } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { LegalClock } from '@onecounter/platform';
import { ItemVersions } from '../../data/item-versions';
import { ThemeRows } from '../../data/themes/theme-rows';
import { ThemeVersions } from '../../data/themes/theme-versions';
import { themeValues, type ThemeValues } from '../../rules/themes/theme-values';

/** What the handbook of a theme says: the theme and its items as they are in use on a day. */
@Injectable()
export class ThemeTexts {
  constructor(private readonly themes: ThemeVersions, private readonly items: ItemVersions, private readonly rows: ThemeRows, private readonly legal: LegalClock) {}

  /** @param on legal date; null for today @throws themeNotInUseOn; itemNotInUseOn, naming the first of its items without a version then: a handbook that leaves one out would mislead */
  async of(code: string, on: PlainDate | null): Promise<{ theme: ThemeValues; day: PlainDate }> {
    const day = on ?? this.legal.today();
    const version = (await this.themes.inUseOn(day)).find((one) => one.code === code) ?? refuse('themeNotInUseOn', { code, on: day }, 'items');
    const { definition, versionNo, effectiveFrom } = version;
    const items = await Promise.all(definition.items.flatMap(codesOfItem).map(async (one) => ((await this.items.inUseOn(one, day)) ?? refuse('itemNotInUseOn', { code: one, on: day }, 'items')).definition));
    const units = await this.rows.unitNames([...items.map(({ unitCode }) => unitCode), ...definition.stages.flatMap(({ leadUnitCode }) => leadUnitCode ?? []), ...(definition.leadUnitCode ? [definition.leadUnitCode] : [])]);
    const leadUnit = leadUnitOf(definition, (one) => items.find((item) => item.code === one)?.unitCode);
    return { theme: themeValues({ definition, versionNo, effectiveFrom: effectiveFrom ?? '', leadUnit: units.get(leadUnit ?? '') ?? '', items, unitName: (unit) => units.get(unit) ?? '' }), day };
  }
}
