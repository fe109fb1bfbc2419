import { Injectable } from '@nestjs/common';
import { codesOfItem, leadUnitOf, type ThemeDefinition } from '@onecounter/contracts';
import { LegalClock } from '@onecounter/platform';
import { ItemVersions } from '../../data/item-versions';
import { ThemeRows } from '../../data/themes/theme-rows';
import { limitText } from '../../rules/limit-text';
import type { ThemeItemFactView } from './theme.view';

/** What the catalogue says today of the items that a theme names. */
@Injectable()
export class ThemeFacts {
  constructor(private readonly rows: ThemeRows, private readonly items: ItemVersions, private readonly legal: LegalClock) {}

  /** In the theme's order, alternatives after the item they stand for; a code that the catalogue never had goes by its code. */
  async itemsOf({ items }: Pick<ThemeDefinition, 'items'>): Promise<ThemeItemFactView[]> {
    const codes = [...new Set(items.flatMap(codesOfItem))];
    const known = await this.rows.itemsNamed(codes);
    const today = this.legal.today();
    return Promise.all(codes.map(async (code) => {
      const version = await this.items.inUseOn(code, today);
      const { name, unitCode, unitName } = known.get(code) ?? { name: code, unitCode: '', unitName: '' };
      return { code, name, unitCode, unitName, promisedText: version ? limitText(version.definition.promisedLimit) : null, inUse: version !== null };
    }));
  }

  /** 牵头科室, by name; '' for a theme without items and without a lead of its own. */
  async leadNameOf(theme: ThemeDefinition, items: readonly ThemeItemFactView[]): Promise<string> {
    const code = leadUnitOf(theme, (one) => items.find((item) => item.code === one)?.unitCode);
    return code ? ((await this.rows.unitNames([code])).get(code) ?? '') : '';
  }
}
