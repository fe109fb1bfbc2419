import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { ItemVersions } from '../data/item-versions';
import { Searches } from '../data/searches';
import { limitText } from '../rules/limit-text';
import { searchWords } from '../rules/search-words';
import type { ItemsQuery, PointsQuery } from './catalogue-queries.body';
import type { ItemRowView, ItemView, PointRowView } from './item.view';

/** What is in use today, for counters and sections. */
@Injectable()
export class ItemAnswers {
  constructor(private readonly searches: Searches, private readonly versions: ItemVersions) {}

  async list(actor: Actor, { search, window, limit }: ItemsQuery): Promise<ItemRowView[]> {
    const found = await this.searches.items({ words: searchWords(search), window: window ?? null, jurisdictionPath: actor.jurisdictionPath, limit });
    return found.map(({ code, unitName, versionId, versionNo, head: { promisedLimit, statutoryLimit, ...head } }) => ({
      code, ...head, unitName, promisedText: limitText(promisedLimit), statutoryText: limitText(statutoryLimit), versionNo, versionId,
    }));
  }

  /** @throws notFound when no version is in use today */
  async show(code: string): Promise<ItemView> {
    const { definition, id, versionNo, unitId, effectiveFrom, effectiveTo } = (await this.versions.findPublished(code)) ?? refuse('notFound');
    const said = { promisedText: limitText(definition.promisedLimit), statutoryText: limitText(definition.statutoryLimit) };
    return { ...(definition as ItemView), ...said, versionId: id, versionNo, unitName: await this.searches.unitName(unitId), effectiveFrom: effectiveFrom ?? '', effectiveTo };
  }

  points({ search, item, limit }: PointsQuery): Promise<PointRowView[]> {
    return this.searches.points(searchWords(search), item ?? null, limit);
  }
}
