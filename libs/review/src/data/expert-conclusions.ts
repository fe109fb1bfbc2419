import { Injectable } from '@nestjs/common';
import type { ExpertVerdict } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface ExpertConclusion { readonly case_id: number; readonly number: string; readonly conclusion: ExpertVerdict }

@Injectable()
export class ExpertConclusions {
  constructor(private readonly sql: Sql) {}

  /** One that is neither concluded nor cancelled. */
  running(caseId: number): Promise<{ readonly number: string } | undefined> {
    return this.sql.row<{ number: string }>('select number from inspection.published_running_expert_review where case_id = $1', [caseId]);
  }

  /** What inspection published of a review that was concluded. */
  find(reviewId: number): Promise<ExpertConclusion | undefined> {
    return this.sql.row<ExpertConclusion>('select case_id, number, conclusion from inspection.published_expert_conclusion where review_id = $1', [reviewId]);
  }
}
