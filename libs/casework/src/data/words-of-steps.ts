import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { SealedWords } from './sealed-words';

export interface WordsOfStep { readonly seq: number; readonly text: string }
export interface SaidWords extends WordsOfStep { readonly at: Date; readonly by_name: string; readonly unit_name: string | null }

/** Adds the words that the step rests on: beside the trace, which holds their salted digest, so that they can be proved and forgotten. */
export function recordWords(w: WriteStatement, kind: string, { text, salt }: SealedWords): void {
  w.part('ws', `insert into casework.step_word (subject_kind, subject_id, step_seq, text, salt) select ${w.param(kind, 'text')}, s.id, s.version, ${w.param(text)}, ${w.param(salt)} from s`);
}

/** Notes and reasons of steps of any subject of the spine. */
@Injectable()
export class WordsOfSteps {
  constructor(private readonly sql: Sql) {}

  of(kind: string, id: number): Promise<WordsOfStep[]> {
    return this.sql.rows('select step_seq seq, text from casework.step_word where subject_kind = $1 and subject_id = $2', [kind, id]);
  }

  /** With who said it and when, the newest first; at most 200. */
  said(kind: string, id: number): Promise<SaidWords[]> {
    return this.sql.rows(
      `select x.step_seq seq, x.text, t.legal_at at, p.name by_name, u.name unit_name from casework.step_word x join platform.step t on t.subject_kind = x.subject_kind and t.subject_id = x.subject_id and t.seq = x.step_seq
       join organisation.person p on p.id = t.by_person left join organisation.unit u on u.id = t.unit_id where x.subject_kind = $1 and x.subject_id = $2 order by x.step_seq desc limit 200`, [kind, id],
    );
  }
}
