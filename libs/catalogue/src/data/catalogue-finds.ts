import { Injectable } from '@nestjs/common';
import { LegalClock, Sql } from '@onecounter/platform';

const MOST_FOUND = 1000;
export interface CatalogueQuestion {
  /** The whole text in small letters, for the rank. */
  readonly whole: string;
  readonly words: readonly string[];
  readonly grams: readonly string[];
  /** Rank and key of the last row seen. */
  readonly after: readonly [rank: number, key: string] | null;
  readonly limit: number;
}
export interface FoundItemRow { readonly rank: number; readonly total: number; readonly key: string; readonly code: string; readonly name: string; readonly unitName: string }
export interface FoundPointRow { readonly rank: number; readonly total: number; readonly key: string; readonly itemCode: string; readonly itemName: string; readonly materialName: string | null; readonly pointCode: string; readonly text: string }
const IN_USE = `v.status <> 'draft' and v.effective_from <= $1::date and (v.effective_to is null or v.effective_to >= $1::date)`;
/** Page and count are one statement: the candidates are found once. */
const paged = (found: string): string => `with found as materialized (${found} limit ${MOST_FOUND + 1})
  select f.*, (select count(*)::int from found) total from found f where $4::int is null or (f.rank, f.key) > ($4::int, $5::text collate "C") order by f.rank, f.key limit $6`;

/** Items and points in use today, ranked: the code itself, what begins so, then by code. The catalogue is no secret: it has no scope. */
@Injectable()
export class CatalogueFinds {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** By words of the name, by code with or without hyphens, by the name's pinyin initials. */
  items({ whole, words, after, limit }: CatalogueQuestion): Promise<FoundItemRow[]> {
    return this.sql.rows<FoundItemRow>(
      paged(`select i.code collate "C" "key", i.code, v.name, u.name "unitName", case when lower(i.code) = $3 then 0 when starts_with(lower(i.code), $3) or starts_with(lower(v.name), $3) then 1 else 2 end rank
        from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id join organisation.unit u on u.id = v.unit_id
        where ${IN_USE} and not exists (select 1 from unnest($2::text[]) w where position(w in lower(v.name)) = 0 and position(w in lower(i.code)) = 0
          and position(w in lower(replace(i.code, '-', ''))) = 0 and position(w in v.initials) = 0) order by i.code`),
      [this.legal.today(), words, whole, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** By words of the point, of its material or by its code. */
  points({ whole, words, grams, after, limit }: CatalogueQuestion): Promise<FoundPointRow[]> {
    return this.sql.rows<FoundPointRow>(
      paged(`select (p.item_code || '.' || lpad(p.position::text, 6, '0')) collate "C" "key", p.item_code "itemCode", v.name "itemName", p.material_name "materialName", p.point_code "pointCode", p.text,
          case when lower(p.point_code) = $3 then 0 when starts_with(lower(p.text), $3) then 1 else 2 end rank
        from catalogue.point_index p join catalogue.item_version v on v.id = p.version_id
        where ${IN_USE} and (lower(p.point_code) = $3 or p.grams @> $7::text[] and not exists (select 1 from unnest($2::text[]) w where position(w in lower(p.text)) = 0 and position(w in lower(coalesce(p.material_name, ''))) = 0))
        order by p.item_code, p.position`),
      [this.legal.today(), words, whole, after?.[0] ?? null, after?.[1] ?? null, limit + 1, grams],
    );
  }
}
