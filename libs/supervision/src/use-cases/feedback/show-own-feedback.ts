import { Injectable } from '@nestjs/common';
import { FEEDBACK_KINDS, SUPERVISION_FEEDBACK } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Feedback, type FeedbackRow } from '../../data/feedback';
import type { OwnFeedbackPageView, OwnFeedbackView } from '../../http/feedback.view';

/** What the department itself said, and what it was answered; by whom inside the bureau is not told. */
@Injectable()
export class ShowOwnFeedback {
  constructor(private readonly feedback: Feedback) {}

  async list(query: { readonly reference?: string; readonly before?: number; readonly limit?: number }, actor: Actor): Promise<OwnFeedbackPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.feedback.own(actor.unitId ?? 0, query.reference?.trim() ?? null, query.before ?? null, limit);
    return { rows: rows.map(presentOwn), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<OwnFeedbackView> {
    return presentOwn(await this.feedback.getOwn(id, actor.unitId ?? 0));
  }
}

const presentOwn = (row: FeedbackRow): OwnFeedbackView => ({
  id: row.id, version: row.version, reference: row.reference, kind: row.kind, kindLabel: FEEDBACK_KINDS[row.kind].zh, caseNumber: row.case_number, decidedOn: row.decided_on, receivedOn: row.received_on, late: row.late,
  status: row.status, statusLabel: SUPERVISION_FEEDBACK.statuses[row.status].zh, answerDueOn: row.due_on, answeredOn: row.answered_on, answer: row.answer, unitName: row.unit_name,
});
