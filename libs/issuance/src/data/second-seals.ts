import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HOLD_KINDS } from '@onecounter/contracts';
import { Sql, type WriteStatement } from '@onecounter/platform';

export interface SealToAsk { readonly documentId: string; readonly basis: string; readonly reason: string; readonly on: string; readonly by: number | null }

export interface SealAnswer { readonly on: string; readonly by: number | null; readonly result: string }
/** `digest`: SHA-256 over salt and words, what the trace holds of them; `record` adds the rows to the step's statement. */
export interface SealedWords { readonly digest: string; readonly record: (w: WriteStatement) => void }

/** 申请: the hold is the request. */
export function askSecondSeal({ documentId, basis, reason, on, by }: SealToAsk): SealedWords {
  const salt = randomBytes(16);
  const { blocks } = HOLD_KINDS.secondSeal;
  return {
    digest: digestOf(salt, JSON.stringify([basis, reason])),
    record: (w) => void w.part('ho', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason, document_id, salt)
      select s.id, 'secondSeal', ${w.param(by, 'bigint')}, s.version, ${w.param(on, 'date')}, ${w.param([...blocks], 'text[]')}, false, ${w.param(basis, 'text')}, ${w.param(reason, 'text')}, ${w.param(documentId, 'uuid')}, ${w.param(salt, 'bytea')} from s`),
  };
}

/** 确认、不予: the request is answered. */
export function answerSecondSeal(holdId: number, { on, by, result }: SealAnswer): SealedWords {
  const salt = randomBytes(16);
  return {
    digest: digestOf(salt, result),
    record: (w) => void w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(on, 'date')}, cleared_by = ${w.param(by, 'bigint')}, result = ${w.param(result, 'text')}, result_salt = ${w.param(salt, 'bytea')}
      from s where h.case_id = s.id and h.id = ${w.param(holdId, 'bigint')} and h.cleared_on is null`),
  };
}
const digestOf = (salt: Buffer, words: string): string => createHash('sha256').update(salt).update(words).digest('hex');

@Injectable()
export class SecondSeals {
  constructor(private readonly sql: Sql) {}

  /** Which of these cases wait for the keeper. */
  async waitingOf(caseIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.sql.rows<{ case_id: number }>(`select case_id from casework.case_hold where kind = 'secondSeal' and cleared_on is null and case_id = any($1::bigint[])`, [caseIds]);
    return new Set(rows.map((row) => row.case_id));
  }
}
