import { Injectable } from '@nestjs/common';
import { limitText, searchWords } from '@onecounter/catalogue';
import { PublicGuides } from '../data/public-guides';
import type { GuidesQuery } from '../http/guides.body';
import type { GuidesView } from '../http/guides.view';

/** 办事指南目录: what may be applied for, found by words, pinyin initials, code or section. */
@Injectable()
export class ListGuides {
  constructor(private readonly guides: PublicGuides) {}

  async run({ search, section, after, limit }: GuidesQuery): Promise<GuidesView> {
    const question = { words: searchWords(search), section: section ?? null, after: after ?? null, limit: limit + 1 };
    const [rows, total, sections] = [await this.guides.rows(question), await this.guides.count(question), await this.guides.sections()];
    const shown = rows.slice(0, limit);
    return {
      rows: shown.map(({ promisedLimit, caseType, charged, ...row }) => ({ ...row, caseType: caseType === 'instant' ? '即办件' : '承诺件', promisedLimit: limitText(promisedLimit), fee: charged ? '收费' : '不收费' })),
      total, next: rows.length > limit ? (shown.at(-1)?.code ?? null) : null, sections,
    };
  }
}
