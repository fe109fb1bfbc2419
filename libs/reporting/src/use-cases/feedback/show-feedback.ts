import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { BULLETIN_FEEDBACK, BULLETIN_SECTIONS, type BulletinFeedbackStatus, type BulletinFeedbackVerb } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { BulletinFeedbacks, type FeedbackFilter, type FeedbackRow } from '../../data/bulletin-feedback';
import type { ListBulletinFeedbackQuery } from '../../http/bulletin-feedback.body';
import type { BulletinFeedbackPageView, BulletinFeedbackRowView, BulletinFeedbackView } from '../../http/bulletin-feedback.view';

const STATES: Readonly<Record<string, readonly BulletinFeedbackStatus[]>> = { open: ['registered', 'assigned', 'answered', 'reported'], closed: ['closed'] };

/** 专报反馈 by list and by one. */
@Injectable()
export class ShowFeedback {
  constructor(private readonly feedback: BulletinFeedbacks, private readonly traces: SubjectTraces, private readonly legal: LegalClock) {}

  async list({ state, issueId, after, limit = 50 }: ListBulletinFeedbackQuery, actor: Actor): Promise<BulletinFeedbackPageView> {
    const found = await this.feedback.list(actor, { statuses: state === undefined ? null : (STATES[state] ?? null), issueId: issueId ?? null, after: placeOf(after), limit });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: found.map((row) => rowView(row, this.legal.today())), next: last ? `${last.place}.${last.id}` : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<BulletinFeedbackView> {
    const row = await this.feedback.get(id, actor);
    const verbs = verbsOf(BULLETIN_FEEDBACK, row.status, actor.permissions) as BulletinFeedbackVerb[];
    return { ...rowView(row, this.legal.today()), trace: await this.traces.of(BULLETIN_FEEDBACK, id), verbs: verbs.filter((verb) => verb !== 'answerBulletinFeedback' || row.unit_id === actor.unitId) };
  }
}

function placeOf(after: string | undefined): FeedbackFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

function rowView(row: FeedbackRow, today: string): BulletinFeedbackRowView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: BULLETIN_FEEDBACK.statuses[row.status].zh, issueId: row.issue_id, issueLabel: `${row.issue_year}年第${row.issue_number}期`, section: row.section, sectionLabel: row.section === null ? null : BULLETIN_SECTIONS[row.section].zh,
    fromWhom: row.from_whom, receivedOn: row.received_on, unitId: row.unit_id, unitName: row.unit_name, dueOn: row.due_on, overdue: row.status === 'assigned' && row.due_on !== null && row.due_on < today, late: row.answered_on !== null && row.due_on !== null && row.answered_on > row.due_on, answeredOn: row.answered_on, reportedOn: row.reported_on, closedOn: row.closed_on,
  };
}
