import { Injectable } from '@nestjs/common';
import type { StatementOutcome } from '@onecounter/contracts';
import { maskPhone } from '@onecounter/kernel';
import { PersonalData, Sql, type WriteStatement } from '@onecounter/platform';

export interface PartyToTell { readonly name: string; readonly phone: string | null; readonly interest: string }
export interface PartyRow {
  readonly id: number; readonly told_seq: number; readonly name: string; readonly phone_masked: string | null; readonly interest: string; readonly due_on: string; readonly outcome: StatementOutcome | null; readonly answered_on: string | null; readonly answered_seq: number | null;
}

/** 利害关系人 of cases; kept sealed. */
@Injectable()
export class InterestedParties {
  constructor(private readonly sql: Sql, private readonly vault: PersonalData) {}

  async of(caseId: number): Promise<PartyRow[]> {
    const rows = await this.sql.rows<PartyRow & { name_sealed: string }>(
      'select id, told_seq, name_sealed, phone_masked, interest, due_on, outcome, answered_on, answered_seq from review.interested_party where case_id = $1 order by id', [caseId],
    );
    return rows.map(({ name_sealed, ...row }) => ({ ...row, name: this.vault.open(name_sealed) }));
  }

  /** Adds all of them to the step's statement. */
  tell(w: WriteStatement, parties: readonly PartyToTell[], dueOn: string): void {
    const column = (of: (party: PartyToTell) => string | null): string => w.param(parties.map(of), 'text[]');
    w.part('ip', `insert into review.interested_party (case_id, told_seq, name_sealed, phone_sealed, phone_masked, interest, due_on)
      select s.id, s.version, v.name, v.phone, v.masked, v.interest, ${w.param(dueOn, 'date')} from s,
        unnest(${column(({ name }) => this.vault.seal(name))}, ${column(({ phone }) => phone && this.vault.seal(phone))}, ${column(({ phone }) => phone && maskPhone(phone))}, ${column(({ interest }) => interest)}) v(name, phone, masked, interest)`);
  }

  answer(w: WriteStatement, id: number, outcome: StatementOutcome, on: string): void {
    w.part('ip', `update review.interested_party p set outcome = ${w.param(outcome, 'text')}, answered_on = ${w.param(on, 'date')}, answered_seq = s.version from s where p.case_id = s.id and p.id = ${w.param(id, 'bigint')} and p.outcome is null`);
  }
}
