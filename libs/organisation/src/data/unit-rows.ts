import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { UnitPeriod } from '../rules/unit-periods';
import type { Unit } from './units';

/** Changes of the tree wait for each other: two moves at once could close a circle that neither sees. */
const TREE_LOCK = 4_210_321;
const MOST_NAMED = 1000;

/** What keeps a unit from being closed, or from changing its jurisdiction. */
export interface UnitUses {
  readonly openCases: number;
  readonly items: readonly string[];
  readonly people: readonly string[];
  readonly children: readonly string[];
  readonly windows: readonly string[];
}

/** What the acts on units read, fresh and locked, and the rows they write beside the unit's own. */
@Injectable()
export class UnitRows {
  constructor(private readonly sql: Sql) {}

  async lockTree(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock($1)', [TREE_LOCK]);
  }

  periods(): Promise<UnitPeriod[]> {
    return this.sql.rows<UnitPeriod>(
      `select unit_id "unitId", valid_from "validFrom", name, parent_id "parentId", jurisdiction_path "jurisdictionPath", document_prefix "documentPrefix" from organisation.unit_period order by unit_id, valid_from`);
  }

  find(id: number): Promise<Unit | undefined> {
    return this.sql.row<Unit>(`${UNIT} where id = $1`, [id]);
  }

  byCode(code: string): Promise<Unit | undefined> {
    return this.sql.row<Unit>(`${UNIT} where code = $1`, [code]);
  }

  /** The unit of those people see, by today's name. */
  async nameOf(id: number): Promise<string> {
    return (await this.sql.row<{ name: string }>('select name from organisation.unit where id = $1', [id]))?.name ?? '';
  }

  /** What still hangs on the unit on that day; drafts of items do not count, published versions do. */
  async usesOn(id: number, day: string): Promise<UnitUses> {
    const row = await this.sql.row<UnitUses>(
      `select (select count(*)::int from (select 1 from casework.published_open_case c where c.unit_id = $1 limit ${MOST_NAMED}) x) "openCases",
         coalesce((select array_agg(i.item_code order by i.item_code) from catalogue.published_item_in_use i where i.unit_id = $1 and (i.effective_to is null or i.effective_to >= $2)), '{}') items,
         coalesce((select array_agg(distinct p.name) from organisation.post_holding h join organisation.person p on p.id = h.person_id where h.unit_id = $1 and (h.valid_to is null or h.valid_to > $2)), '{}') people,
         coalesce((select array_agg(u.name order by u.id) from organisation.unit u join (select distinct on (unit_id) unit_id, parent_id from organisation.unit_period order by unit_id, valid_from desc) l on l.unit_id = u.id
           where (l.parent_id = $1 or u.parent_id = $1) and (u.valid_to is null or u.valid_to > $2)), '{}') children,
         coalesce((select array_agg(w.number order by w.id) from organisation.service_window w where w.unit_id = $1 and w.status = 'open'), '{}') windows`,
      [id, day],
    );
    return row ?? { openCases: 0, items: [], people: [], children: [], windows: [] };
  }

  /** Copies what is in force on the day into the units. */
  async enterPeriods(day: string): Promise<number> {
    return (await this.sql.row<{ n: number }>('select organisation.enter_unit_periods($1) n', [day]))?.n ?? 0;
  }
}

/** The period belongs to the step: a part of its statement. */
export function writePeriod(statement: WriteStatement, { validFrom, name, parentId, jurisdictionPath, documentPrefix }: Omit<UnitPeriod, 'unitId'>): void {
  const [from, called, parent, jurisdiction, prefix] = [statement.param(validFrom, 'date'), statement.param(name), statement.param(parentId, 'bigint'), statement.param(jurisdictionPath), statement.param(documentPrefix)];
  statement.part('up', `insert into organisation.unit_period (unit_id, valid_from, name, parent_id, jurisdiction_path, document_prefix)
    select s.id, ${from}, ${called}, ${parent}, ${jurisdiction}, ${prefix} from s
    on conflict (unit_id, valid_from) do update set name = excluded.name, parent_id = excluded.parent_id, jurisdiction_path = excluded.jurisdiction_path, document_prefix = excluded.document_prefix`);
}

const UNIT = `select id, code, name, kind, parent_id "parentId", path, jurisdiction_path "jurisdictionPath", document_prefix "documentPrefix", alias,
  valid_from "validFrom", valid_to "validTo" from organisation.unit`;
