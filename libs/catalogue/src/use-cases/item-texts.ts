import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { LegalClock } from '@onecounter/platform';
import { DocumentTemplates } from '../data/document-templates';
import { ItemVersions } from '../data/item-versions';
import { Searches } from '../data/searches';
import { itemValues, type ItemValues } from '../rules/item-values';

/** What templates are filled with: the versions in use on a day. */
@Injectable()
export class ItemTexts {
  constructor(private readonly versions: ItemVersions, private readonly searches: Searches, private readonly templates: DocumentTemplates, private readonly legal: LegalClock) {}

  /** @param on legal date; null for today @param read called after each item, with how many there are so far @throws itemNotInUseOn, naming the first item without a version then */
  async of(codes: readonly string[], on: PlainDate | null, read: (items: number) => Promise<void> = () => Promise.resolve()): Promise<{ items: ItemValues[]; day: PlainDate; unitName: string }> {
    const day = on ?? this.legal.today();
    const [items, units] = [[] as ItemValues[], [] as string[]];
    for (const code of codes) {
      const version = (await this.versions.inUseOn(code, day)) ?? refuse('itemNotInUseOn', { code, on: day }, 'items');
      const unitName = await this.searches.unitName(version.unitId);
      units.push(unitName);
      items.push(itemValues({ definition: version.definition, versionNo: version.versionNo, effectiveFrom: version.effectiveFrom ?? '', unitName, windows: await this.templates.windowsOf(version.unitId, code) }));
      await read(items.length);
    }
    return { items, day, unitName: units[0] ?? '' };
  }
}
