import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface LedgerLine { readonly lineNo: number | null; readonly usedOn: string; readonly usedAt: Date | null; readonly matter: string; readonly copies: number; readonly usedByName: string | null; readonly itself: boolean }
const AROUND = `select null::int "lineNo", (u.used_at at time zone 'Asia/Shanghai')::date "usedOn", u.used_at "usedAt", u.purpose matter, u.copies, (select p.name from organisation.person p where p.id = u.by_person) "usedByName", u.id = $1 itself from casework.seal_use u`;

/** What stood before and after a use in its ledger. */
@Injectable()
export class LedgerLines {
  constructor(private readonly sql: Sql) {}

  /** Lines of a paper register: by its own order. */
  aroundLine(id: number, unitId: number): Promise<LedgerLine[]> {
    return this.sql.rows<LedgerLine>(
      `with own as (select e.register, e.line_no, e.used_on from compliance.register_entry e where e.id = $1), line as (select e.id, e.line_no, e.used_on, e.used_at, e.matter, e.copies, e.used_by_name, e.id = $1 itself,
          row_number() over (order by e.used_on, e.line_no, e.id) place from compliance.register_entry e join own on own.register = e.register where e.unit_id = $2 and e.struck_on is null and e.used_on between own.used_on - 7 and own.used_on + 7)
       select l.line_no "lineNo", l.used_on "usedOn", l.used_at "usedAt", l.matter, l.copies, l.used_by_name "usedByName", l.itself from line l where abs(l.place - (select o.place from line o where o.itself)) <= 1 or l.itself order by l.place`, [id, unitId]);
  }

  /** Uses of the platform: the one before and the one after, of the same unit. */
  aroundUse(id: number, unitId: number): Promise<LedgerLine[]> {
    return this.sql.rows<LedgerLine>(
      `(${AROUND} where u.unit_id = $2 and u.id <= $1 order by u.id desc limit 2) union all (${AROUND} where u.unit_id = $2 and u.id > $1 order by u.id limit 1) order by 3`, [id, unitId]);
  }
}
