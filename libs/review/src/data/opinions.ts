import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';

export const OPINION_KINDS = {
  review: '审核意见', check: '复核意见', return: '退回理由', decision: '审批意见', refusal: '不予许可理由', extension: '延期理由', procedureStart: '特别程序事由', procedureEnd: '特别程序结果', termination: '终止理由', adjustment: '事项调整的说明', amendment: '更正笔误', hearing: '听取意见和听证', correction: '纠正',
} as const;
export type OpinionKind = keyof typeof OPINION_KINDS;

export interface OpinionToKeep {
  readonly kind: OpinionKind;
  readonly text: string;
  /** Codes of the substantive points it rests on. */
  readonly ticked?: readonly string[];
  readonly consentBy?: string;
}
export interface SealedOpinion {
  /** SHA-256 over salt and words: what the trace holds of them. */
  readonly digest: string;
  readonly record: (statement: WriteStatement) => void;
}

/** Words with their digest; `record` adds the row to the step's statement. */
export function sealOpinion({ kind, text, ticked = [], consentBy }: OpinionToKeep): SealedOpinion {
  const salt = randomBytes(16);
  const digest = createHash('sha256').update(salt).update(JSON.stringify([text, consentBy ?? null])).digest('hex');
  return {
    digest,
    record: (w) => void w.part('op', `insert into review.opinion (case_id, step_seq, kind, text, ticked, consent_by, salt)
      select s.id, s.version, ${w.param(kind, 'text')}, ${w.param(text, 'text')}, ${w.param([...ticked], 'text[]')}, ${w.param(consentBy ?? null, 'text')}, ${w.param(salt, 'bytea')} from s`),
  };
}

export interface OpinionRow { step_seq: number; kind: OpinionKind; text: string; ticked: string[]; consent_by: string | null; by_person: number | null; legal_at: Date }

@Injectable()
export class Opinions {
  constructor(private readonly sql: Sql) {}

  /** In the order of the steps. */
  of(caseId: number): Promise<OpinionRow[]> {
    return this.sql.rows<OpinionRow>(
      `select o.step_seq, o.kind, o.text, o.ticked, o.consent_by, t.by_person, t.legal_at from review.opinion o
       join platform.step t on t.subject_kind = 'permitCase' and t.subject_id = o.case_id and t.seq = o.step_seq where o.case_id = $1 order by o.step_seq`,
      [caseId],
    );
  }
}
