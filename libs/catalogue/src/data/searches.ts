import { Injectable } from '@nestjs/common';
import type { ItemDefinition, ItemVersionStatus, PointKind } from '@onecounter/contracts';
import { LegalClock, Sql } from '@onecounter/platform';

export interface ItemQuestion {
  readonly words: readonly string[];
  /** Number of a service window of this jurisdiction; null for all items. */
  readonly window: string | null;
  readonly jurisdictionPath: string;
  readonly limit: number;
}
export interface FoundItem {
  readonly code: string; readonly unitName: string; readonly versionId: number; readonly versionNo: number; readonly effectiveFrom: string;
  readonly head: Pick<ItemDefinition, 'name' | 'itemType' | 'caseType' | 'unitCode' | 'promisedLimit' | 'statutoryLimit'>;
}
export interface FoundPoint {
  readonly itemCode: string; readonly itemName: string; readonly versionId: number; readonly materialCode: string | null; readonly materialName: string | null;
  readonly pointCode: string; readonly kind: PointKind; readonly severity: 'must' | 'should'; readonly text: string;
}
export interface FoundVersion {
  readonly id: number; readonly code: string; readonly name: string; readonly unitName: string; readonly versionNo: number; readonly status: ItemVersionStatus; readonly version: number;
  readonly effectiveFrom: string | null; readonly effectiveTo: string | null; readonly movedAt: Date;
}
const IN_USE = `v.status <> 'draft' and v.effective_from <= $1::date and (v.effective_to is null or v.effective_to >= $1::date)`;
/** All of a word's letters and pairs of letters: what the index answers; the position decides. */
const GRAMS = `(select coalesce(array_agg(distinct g), '{}') from unnest($2::text[]) w, unnest(platform.bigrams(w)) g)`;

/** Finds items, points and versions by what people type. */
@Injectable()
export class Searches {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** Items in use today: every word is part of the name, of the code (hyphens may be left out) or of the name's pinyin initials. */
  items({ words, window, jurisdictionPath, limit }: ItemQuestion): Promise<FoundItem[]> {
    return this.sql.rows<FoundItem>(
      `select i.code, u.name "unitName", v.id "versionId", v.version_no "versionNo", v.effective_from "effectiveFrom",
         jsonb_build_object('name', v.name, 'itemType', v.definition->'itemType', 'caseType', v.definition->'caseType', 'unitCode', v.definition->'unitCode',
           'promisedLimit', v.definition->'promisedLimit', 'statutoryLimit', v.definition->'statutoryLimit') head
       from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id join organisation.unit u on u.id = v.unit_id
       where ${IN_USE} and not exists (select 1 from unnest($2::text[]) w where position(w in lower(v.name)) = 0 and position(w in lower(i.code)) = 0
           and position(w in lower(replace(i.code, '-', ''))) = 0 and position(w in v.initials) = 0)
         and ($3::text is null or exists (select 1 from organisation.service_window n where n.number::text = $3 and n.jurisdiction_path = $4::text and (n.item_codes is null or i.code = any (n.item_codes))))
       order by lower(i.code) = any ($2::text[]) desc, i.code limit $5`,
      [this.legal.today(), words, window, jurisdictionPath, limit],
    );
  }

  /** Points of items in use today: every word is part of the point's text or of its material's name. */
  points(words: readonly string[], item: string | null, limit: number): Promise<FoundPoint[]> {
    return this.sql.rows<FoundPoint>(
      `select p.item_code "itemCode", v.name "itemName", v.id "versionId", p.material_code "materialCode", p.material_name "materialName", p.point_code "pointCode", p.kind, p.severity, p.text
       from catalogue.point_index p join catalogue.item_version v on v.id = p.version_id
       where ${IN_USE} and p.grams @> ${GRAMS} and ($3::text is null or p.item_code = $3)
         and not exists (select 1 from unnest($2::text[]) w where position(w in lower(p.text)) = 0 and position(w in lower(coalesce(p.material_name, ''))) = 0)
       order by p.item_code, p.position limit $4`,
      [this.legal.today(), words, item, limit],
    );
  }

  /** Versions for management, by item, newest first. */
  versions(code: string | null, status: ItemVersionStatus | null, limit: number): Promise<FoundVersion[]> {
    return this.sql.rows<FoundVersion>(
      `select v.id, i.code, v.name, u.name "unitName", v.version_no "versionNo", v.status, v.version, v.effective_from "effectiveFrom", v.effective_to "effectiveTo", v.moved_at "movedAt"
       from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id join organisation.unit u on u.id = v.unit_id
       where ($1::text is null or i.code = $1) and ($2::text is null or v.status = $2) order by i.code, v.version_no desc limit $3`,
      [code, status, limit],
    );
  }

  async unitName(unitId: number): Promise<string> {
    return (await this.sql.row<{ name: string }>('select name from organisation.unit where id = $1', [unitId]))?.name ?? '';
  }

  async personNames(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.sql.rows<{ id: number; name: string }>('select id, name from organisation.person where id = any ($1::bigint[])', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
