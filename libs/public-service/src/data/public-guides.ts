import { Injectable } from '@nestjs/common';
import type { ItemLimit } from '@onecounter/contracts';
import { LegalClock, Sql } from '@onecounter/platform';

export interface GuideQuestion { readonly words: readonly string[]; readonly section: string | null; readonly after: string | null; readonly limit: number }
export interface GuideRow { readonly code: string; readonly name: string; readonly itemType: string; readonly caseType: 'instant' | 'promised'; readonly sectionName: string; readonly promisedLimit: ItemLimit; readonly charged: boolean }
export interface SectionRow { readonly code: string; readonly name: string; readonly items: number }

const IN_USE = `v.status <> 'draft' and v.effective_from <= $1::date and (v.effective_to is null or v.effective_to >= $1::date)`;
const FROM = `from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id join organisation.unit u on u.id = v.unit_id`;
/** Each word is part of the name, of the code (hyphens may be left out) or of the name's pinyin initials. */
const FOUND = `${IN_USE} and ($3::text is null or u.code = $3) and not exists (select 1 from unnest($2::text[]) w where position(w in lower(v.name)) = 0 and position(w in lower(i.code)) = 0
  and position(w in lower(replace(i.code, '-', ''))) = 0 and position(w in v.initials) = 0)`;

/** Items in use today, for everybody: the catalogue is no secret (行政许可法 30). */
@Injectable()
export class PublicGuides {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  rows({ words, section, after, limit }: GuideQuestion): Promise<GuideRow[]> {
    return this.sql.rows<GuideRow>(
      `select i.code, v.name, v.definition->>'itemType' "itemType", v.definition->>'caseType' "caseType", u.name "sectionName", v.definition->'promisedLimit' "promisedLimit", (v.definition #>> '{fee,charged}')::boolean charged
       ${FROM} where ${FOUND} and ($4::text is null or i.code > $4) order by i.code limit $5`,
      [this.legal.today(), words, section, after, limit],
    );
  }

  async count({ words, section }: GuideQuestion): Promise<number> {
    return (await this.sql.row<{ n: number }>(`select count(*)::int n ${FROM} where ${FOUND}`, [this.legal.today(), words, section]))?.n ?? 0;
  }

  /** Those that answer for an item in use today. */
  sections(): Promise<SectionRow[]> {
    return this.sql.rows<SectionRow>(`select u.code, u.name, count(*)::int items ${FROM} where ${IN_USE} group by u.code, u.name order by u.code`, [this.legal.today()]);
  }
}
