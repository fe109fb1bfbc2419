import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { MaterialFinding } from '../rules/judge-materials';
import type { ToldItem } from '../rules/tell-what-is-missing';

export interface NoticeToKeep { readonly no: number; readonly told: readonly ToldItem[]; readonly visibleBefore: readonly string[]; readonly reason: string | null; readonly overrideReason: string | null; readonly documentId: string }

/** Adds what was told to the step's statement. */
export function recordNotice(w: WriteStatement, notice: NoticeToKeep): void {
  w.part('nt', `insert into intake.supplement_notice (case_id, step_seq, no, told, visible_before, reason, override_reason, document_id)
    select s.id, s.version, ${w.param(notice.no, 'smallint')}, ${w.param(JSON.stringify(notice.told), 'jsonb')}, ${w.param(JSON.stringify(notice.visibleBefore), 'jsonb')}, ${w.param(notice.reason)}, ${w.param(notice.overrideReason)}, ${w.param(notice.documentId, 'uuid')} from s`);
}

export type KeptPresentation = { seq: number; findings: Pick<MaterialFinding, 'code' | 'presented' | 'points'>[] };

@Injectable()
export class Presentations {
  constructor(private readonly sql: Sql) {}

  of(caseId: number): Promise<KeptPresentation[]> {
    return this.sql.rows<KeptPresentation>('select seq, findings from intake.presentation where case_id = $1 order by seq', [caseId]);
  }
}
