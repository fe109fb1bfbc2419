import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import { unitScope } from './subjects';

export interface LostSheet { readonly unitId: number; readonly stockNumber: string; readonly state: 'spoilt' | 'missing'; readonly reason: string; readonly byPerson: number | null; readonly on: string }
export interface LostSheetRow { readonly stock_number: string; readonly unit_name: string; readonly state: 'voided' | 'spoilt' | 'missing'; readonly reason: string; readonly by_name: string | null; readonly on_date: string; readonly case_id: number | null; readonly case_number: string | null }

/** Adds a blank that never became a certificate to the step of its range. Gives the digest that the trace holds of the reason. */
export function loseSheet(sheet: LostSheet): { digest: string; record: (w: WriteStatement) => void } {
  const salt = randomBytes(16);
  return {
    digest: createHash('sha256').update(salt).update(sheet.reason).digest('hex'),
    record: (w) => {
      w.part('bs', `insert into issuance.blank_sheet (unit_id, stock_number, range_id, state, reason, reason_salt, step_seq, by_person, on_date)
        select ${w.param(sheet.unitId, 'bigint')}, ${w.param(sheet.stockNumber, 'text')}, s.id, ${w.param(sheet.state, 'text')}, ${w.param(sheet.reason, 'text')}, ${w.param(salt, 'bytea')}, s.version, ${w.param(sheet.byPerson, 'bigint')}, ${w.param(sheet.on, 'date')} from s`);
    },
  };
}

/** 废证清单: blanks that were spoilt or are missing, and certificates that were printed and voided. */
@Injectable()
export class BlankSheets {
  constructor(private readonly sql: Sql) {}

  /** @param from first day, @param until last day of the list, both included, Asia/Shanghai */
  lost(actor: Actor, from: string, until: string): Promise<LostSheetRow[]> {
    const scope = unitScope(actor, 3);
    return this.sql.rows<LostSheetRow>(
      `select b.stock_number, u.name unit_name, b.state, b.reason, p.name by_name, b.on_date, null::bigint case_id, null::text case_number
         from issuance.blank_sheet b join organisation.unit u on u.id = b.unit_id left join organisation.person p on p.id = b.by_person where b.on_date between $1::date and $2::date and ${scope.where}
       union all
       select k.stock_number, u.name, 'voided', k.void_reason, p.name, (st.legal_at at time zone 'Asia/Shanghai')::date, c.id, c.number
         from issuance.certificate_stock k join organisation.unit u on u.id = k.unit_id join casework.permit_case c on c.id = k.case_id
         join platform.step st on st.subject_kind = 'permitCase' and st.subject_id = k.case_id and st.seq = k.void_seq left join organisation.person p on p.id = st.by_person
         where k.state = 'voided' and (st.legal_at at time zone 'Asia/Shanghai')::date between $1::date and $2::date and ${scope.where}
       order by on_date, unit_name, stock_number limit 2000`,
      [from, until, ...scope.values],
    );
  }
}
