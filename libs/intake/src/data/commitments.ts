import { Injectable } from '@nestjs/common';
import { caseScope, type SealedWords } from '@onecounter/casework';
import type { CaseStatus, CommitmentResult, CommitmentState } from '@onecounter/contracts';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import type { Promised } from '../rules/commitment';

export interface CommitmentRow { readonly case_id: number; readonly materials: readonly Promised[]; readonly given_on: string; readonly check_days: number | null; readonly undertaking_form: 'signed' | 'scanned'; readonly undertaking_file_id: string; readonly state: CommitmentState; readonly check_due_on: string | null }
export interface CheckRow { readonly on_date: string; readonly result: CommitmentResult; readonly opinion: string; readonly rectify_by: string | null; readonly by_name: string | null }
export interface ListedCommitment extends CommitmentRow { readonly case_number: string; readonly applicant_name: string; readonly item_name: string; readonly unit_name: string; readonly status: CaseStatus }
export const COMMITMENT_VIEWS = ['toCheck', 'overdue', 'done'] as const;
export type CommitmentView = (typeof COMMITMENT_VIEWS)[number];
const VIEWS: Readonly<Record<CommitmentView, string>> = { toCheck: `m.state in ('toCheck', 'toRectify')`, overdue: `m.state in ('toCheck', 'toRectify') and m.check_due_on < $1::date`, done: `m.state in ('kept', 'revokeProposed')` };
const COLUMNS = 'm.case_id, m.materials, m.given_on, m.check_days, m.undertaking_form, m.undertaking_file_id, m.state, m.check_due_on';

/** 告知承诺: by case, and those to be checked. */
@Injectable()
export class Commitments {
  constructor(private readonly sql: Sql) {}

  find(caseId: number): Promise<CommitmentRow | undefined> {
    return this.sql.row<CommitmentRow>(`select ${COLUMNS} from intake.commitment m where m.case_id = $1`, [caseId]);
  }

  checksOf(caseId: number): Promise<CheckRow[]> {
    return this.sql.rows<CheckRow>('select k.on_date, k.result, k.opinion, k.rectify_by, (select p.name from organisation.person p where p.id = k.checked_by) by_name from intake.commitment_check k where k.case_id = $1 order by k.step_seq', [caseId]);
  }

  /** Nearest day first; what has none comes last. Keyset by place, since few are open at a time. */
  list(actor: Actor, filter: { readonly view: CommitmentView; readonly today: string; readonly search: string | null; readonly offset: number; readonly limit: number }): Promise<ListedCommitment[]> {
    const scope = caseScope(actor, 5);
    return this.sql.rows<ListedCommitment>(
      `select ${COLUMNS}, c.number case_number, c.applicant_name, c.item_name, c.status, u.name unit_name from intake.commitment m join casework.permit_case c on c.id = m.case_id join organisation.unit u on u.id = c.unit_id
       where ${VIEWS[filter.view]} and $1::date is not null and ($2::text is null or c.number ilike $2 or c.applicant_name ilike $2 or c.item_name ilike $2) and ${scope.where} order by m.check_due_on nulls last, m.case_id offset $3 limit $4`,
      [filter.today, filter.search, filter.offset, filter.limit, ...scope.values],
    );
  }

  /** With the grant its days begin; told again, it changes nothing. */
  async awaitCheck(caseId: number, dueOn: string | null): Promise<void> {
    await this.sql.rows(`update intake.commitment set state = 'toCheck', check_due_on = $2 where case_id = $1 and state = 'given'`, [caseId, dueOn]);
  }
}

export interface CommitmentToKeep { readonly promised: readonly Promised[]; readonly on: string; readonly checkDays: number | null; readonly form: string; readonly fileId: string }

export function keepCommitment(w: WriteStatement, { promised, on, checkDays, form, fileId }: CommitmentToKeep): void {
  w.part('cm', `insert into intake.commitment (case_id, materials, given_on, check_days, undertaking_form, undertaking_file_id, state)
    select s.id, ${w.param(JSON.stringify(promised), 'jsonb')}, ${w.param(on, 'date')}, ${w.param(checkDays, 'int')}, ${w.param(form, 'text')}, ${w.param(fileId, 'uuid')}, 'given' from s`);
}

export interface CheckToRecord { readonly result: CommitmentResult; readonly words: SealedWords; readonly rectifyBy: string | null; readonly on: string; readonly by: number | null }

/** Adds the check; what is to be rectified is to be checked again on its day. */
export function recordCheck(w: WriteStatement, { result, words, rectifyBy, on, by }: CheckToRecord): void {
  w.part('ck', `insert into intake.commitment_check (case_id, step_seq, on_date, result, opinion, rectify_by, salt, checked_by)
    select s.id, s.version, ${w.param(on, 'date')}, ${w.param(result, 'text')}, ${w.param(words.text, 'text')}, ${w.param(rectifyBy, 'date')}, ${w.param(words.salt, 'bytea')}, ${w.param(by, 'bigint')} from s`);
  w.part('cm', `update intake.commitment m set state = ${w.param(result, 'text')}, check_due_on = coalesce(${w.param(rectifyBy, 'date')}, m.check_due_on) from s where m.case_id = s.id`);
}
