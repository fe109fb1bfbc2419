import { Injectable } from '@nestjs/common';
import { LegalClock, Sql } from '@onecounter/platform';
import { DEFERRAL_LISTS, presentDeferral, type DeferralKind, type DeferredMaterial } from '../rules/deferral-list';
import { searchWords } from '../rules/search-words';
import type { DeferralListView } from '../http/deferral-list.view';

const MOST = 2000;

/** 容缺受理清单、容缺发证清单: generated from the versions in use on a day, never kept beside them (CAT-3). */
@Injectable()
export class DeferralLists {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** @param on legal date; null for today. Every word of the search is part of the item's name or code, the section's or the material's name. */
  async of(kind: DeferralKind, on: string | null, search: string | null): Promise<DeferralListView> {
    const day = on ?? this.legal.today();
    const rows = await this.sql.rows<DeferredMaterial>(
      `select i.code "itemCode", v.name "itemName", u.name "unitName", v.version_no "versionNo", m.value->>'code' "materialCode", m.value->>'name' "materialName", (m.value->>'deferralDays')::int days,
         v.definition #>> '{promisedLimit,unit}' unit, m.value->>'deferralBasis' basis
       from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id join organisation.unit u on u.id = v.unit_id, jsonb_array_elements(v.definition->'materials') with ordinality m
       where v.status <> 'draft' and v.effective_from <= $1::date and (v.effective_to is null or v.effective_to >= $1::date) and m.value->>'deferral' = $2
         and not exists (select 1 from unnest($3::text[]) w where position(w in lower(concat_ws(' ', i.code, v.name, u.name, m.value->>'name'))) = 0)
       order by i.code, m.ordinality limit ${MOST}`,
      [day, kind, searchWords(search ?? undefined)],
    );
    return { kind, title: DEFERRAL_LISTS[kind], on: day, rows: rows.map(presentDeferral) };
  }
}
