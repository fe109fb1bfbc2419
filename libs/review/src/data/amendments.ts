import { Injectable } from '@nestjs/common';
import { HOLD_KINDS, type AmendedField } from '@onecounter/contracts';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { CaseRow } from '@onecounter/casework';
import { keptValue } from '../rules/amendment';

/** Columns of the case that the corrected datum stands in; papers to come and the register are made from them. */
export function correctedColumns(row: CaseRow, field: Exclude<AmendedField, 'text'>, corrected: string): Record<string, unknown> {
  return field === 'holderName' ? { applicant_name: corrected } : { applicant: JSON.stringify({ ...row.applicant, [field]: corrected }) };
}

/** Adds the correction of the register, and what must follow when a certificate is out: it holds no longer until the holder has the new one. */
export function correctRegister(w: WriteStatement, field: Exclude<AmendedField, 'text'>, corrected: string, certificateOut: boolean): void {
  const name = field === 'holderName' ? `holder_name = ${w.param(corrected, 'text')}, ` : '';
  w.part('pm', `update casework.permit p set ${name}state = ${certificateOut ? `'amended'` : 'p.state'} from s where p.case_id = s.id`);
}

export function openExchange(w: WriteStatement, opened: { readonly by: number | null; readonly on: string; readonly reason: string }): void {
  const { blocks, stopsClock } = HOLD_KINDS.awaitingExchange;
  w.part('ho', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason)
    select s.id, 'awaitingExchange', ${w.param(opened.by, 'bigint')}, s.version, ${w.param(opened.on, 'date')}, ${w.param([...blocks], 'text[]')}, ${w.param(stopsClock, 'boolean')}, '更正笔误', ${w.param(opened.reason, 'text')} from s`);
}

@Injectable()
export class AmendedCases {
  constructor(private readonly sql: Sql) {}

  /** Whoever looks for the corrected name finds the case. */
  async findable(id: number, row: CaseRow, field: AmendedField, corrected: string): Promise<void> {
    if (field !== 'holderName' || keptValue('holderName', row) === corrected) return;
    await this.sql.rows(`update casework.permit_case c set search_grams = (select array(select distinct g from unnest(c.search_grams || platform.bigrams($2)) g)) where c.id = $1`, [id, corrected]);
  }
}
