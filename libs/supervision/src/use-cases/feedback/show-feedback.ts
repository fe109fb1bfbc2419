import { Injectable } from '@nestjs/common';
import { FEEDBACK_KINDS, refuse, SUPERVISION_FEEDBACK, type FeedbackVerb } from '@onecounter/contracts';
import { Cases, SubjectTraces, verbsOf } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { Feedback, type FeedbackFilter, type FeedbackRow } from '../../data/feedback';
import type { ListFeedbackQuery } from '../../http/feedback.body';
import type { FeedbackPageView, FeedbackRowView, FeedbackView } from '../../http/feedback.view';
import { FeedbackTerms } from './feedback-terms';

const EVERYTHING: FeedbackFilter = { running: null, overdueOn: null, departmentId: null, caseId: null, after: null, limit: 50 };

/** 监管反馈 for those who see its case: by list, of a case, one with its trace. */
@Injectable()
export class ShowFeedback {
  constructor(private readonly feedback: Feedback, private readonly cases: Cases, private readonly traces: SubjectTraces, private readonly terms: FeedbackTerms) {}

  async list(query: ListFeedbackQuery, actor: Actor): Promise<FeedbackPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.feedback.list(actor, {
      ...EVERYTHING, running: query.state === undefined ? null : query.state === 'owed', overdueOn: query.overdue === 'yes' ? this.terms.today() : null, departmentId: query.departmentId ?? null, after: placeOf(query.after), limit,
    });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { rows: await this.present(rows), next: last ? `${last.place}.${last.id}` : null };
  }

  /** @throws notFound */
  async ofCase(caseId: number, actor: Actor): Promise<FeedbackRowView[]> {
    await this.cases.getInFull(caseId, actor);
    return this.present(await this.feedback.list(actor, { ...EVERYTHING, caseId }));
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<FeedbackView> {
    const row = await this.feedback.get(id, actor);
    const [view] = await this.present([row]);
    return { ...(view ?? refuse('notFound')), trace: await this.traces.of(SUPERVISION_FEEDBACK, id), verbs: verbsOf(SUPERVISION_FEEDBACK, row.status, actor.permissions) as FeedbackVerb[] };
  }

  private async present(rows: readonly FeedbackRow[]): Promise<FeedbackRowView[]> {
    const views: FeedbackRowView[] = [];
    for (const row of rows) views.push({ ...presentFeedback(row), light: row.running ? await this.terms.light(row.due_on, row.jurisdiction_path) : null });
    return views;
  }
}

const presentFeedback = (row: FeedbackRow): Omit<FeedbackRowView, 'light'> => ({
  id: row.id, version: row.version, status: row.status, statusLabel: SUPERVISION_FEEDBACK.statuses[row.status].zh, departmentName: row.department_name, reference: row.reference, kind: row.kind, kindLabel: FEEDBACK_KINDS[row.kind].zh,
  caseId: row.case_id, caseNumber: row.case_number, itemName: row.item_name, unitName: row.unit_name, decidedOn: row.decided_on, receivedOn: row.received_on, late: row.late, dueOn: row.due_on, provisional: row.provisional, answeredOn: row.answered_on,
  words: row.words, answer: row.answer, disputeId: row.dispute_id, files: [...row.files],
});

function placeOf(after: string | undefined): FeedbackFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}
