import { Injectable } from '@nestjs/common';
import { FEEDBACK_KINDS, SUPERVISION_FEEDBACK } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Feedback, type FeedbackRow } from '../../data/feedback';
import type { SandboxFeedbackRow } from '../../data/sandbox-feedback';
import type { OwnFeedbackPageView, OwnFeedbackView } from '../../http/feedback.view';
import { clientOf } from '../read-feed';
import { RehearseFeedback } from './rehearse-feedback';

/** What the department itself said, and what it was answered; by whom inside the bureau is not told. A sandbox key sees what it tried, and nothing else. */
@Injectable()
export class ShowOwnFeedback {
  constructor(private readonly feedback: Feedback, private readonly rehearsal: RehearseFeedback) {}

  async list(query: { readonly reference?: string; readonly before?: number; readonly limit?: number }, actor: Actor): Promise<OwnFeedbackPageView> {
    const [limit, reference, before] = [query.limit ?? 50, query.reference?.trim() ?? null, query.before ?? null];
    const rows = clientOf(actor).sandbox
      ? (await this.rehearsal.list(reference, before, limit, actor)).map(presentTried)
      : (await this.feedback.own(actor.unitId ?? 0, reference, before, limit)).map(presentOwn);
    return { rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<OwnFeedbackView> {
    return clientOf(actor).sandbox ? presentTried(await this.rehearsal.one(id, actor)) : presentOwn(await this.feedback.getOwn(id, actor.unitId ?? 0));
  }
}

const presentBoth = (row: FeedbackRow | SandboxFeedbackRow): Omit<OwnFeedbackView, 'test' | 'unitName'> => ({
  id: row.id, version: row.version, reference: row.reference, kind: row.kind, kindLabel: FEEDBACK_KINDS[row.kind].zh, caseNumber: row.case_number, decidedOn: row.decided_on, receivedOn: row.received_on, late: row.late,
  status: row.status, statusLabel: SUPERVISION_FEEDBACK.statuses[row.status].zh, answerDueOn: row.due_on, answeredOn: row.answered_on, answer: row.answer, files: [...row.files],
});
const presentOwn = (row: FeedbackRow): OwnFeedbackView => ({ ...presentBoth(row), test: false, unitName: row.unit_name });
const presentTried = (row: SandboxFeedbackRow): OwnFeedbackView => ({ ...presentBoth(row), test: true, unitName: '测试科' });
