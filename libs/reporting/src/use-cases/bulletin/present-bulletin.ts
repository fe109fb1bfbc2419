import { Injectable } from '@nestjs/common';
import { BULLETIN_ISSUE, CONTRIBUTION } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { Calendars, LegalClock } from '@onecounter/platform';
import type { CommentRow } from '../../data/bulletin-comments';
import type { IssueRow } from '../../data/bulletin-issues';
import type { ContributionRow } from '../../data/contributions';
import type { BulletinCommentView, ContributionRowView, IssueRowView, MovedFigureView } from '../../http/bulletin.view';
import { turned } from '../../rules/bulletin/comparison';
import { partWords } from '../../rules/bulletin/first-offices';
import { isLate, movedFigures, type KeptFigure } from '../../rules/bulletin/why-not-submit';
import type { FigureSheet } from './bulletin-figures';

export const presentIssue = (row: IssueRow): IssueRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: BULLETIN_ISSUE.statuses[row.status].zh, year: row.year, number: row.number, periodName: row.period_name, fromOn: row.from_on, toOn: row.to_on, masthead: row.masthead, issuer: row.issuer, confidential: row.confidential,
  targetOn: row.target_on, plan: row.plan, openedOn: row.opened_on, approvedOn: row.approved_on, issuedOn: row.issued_on,
});

/** Pure: what moved since then; turned when the value left or crossed that of the month before. */
export function presentMoved(before: readonly KeptFigure[], now: readonly KeptFigure[], sheet: FigureSheet): MovedFigureView[] {
  return movedFigures(before, now).map((one) => {
    const previous = sheet.of(one.figure, one.unitId)?.previous ?? null;
    const against = (value: number | null): number | null => (value === null || previous === null ? null : value - previous);
    return { figure: one.figure, unitId: one.unitId, before: one.before, value: one.value, turned: turned(against(one.before), against(one.value)) };
  });
}

/** Pure: talks in the order in which they began, replies under them. @param who may settle what is said */
export function presentComments(rows: readonly CommentRow[], who: { readonly personId: number | null; readonly composes: boolean }): BulletinCommentView[] {
  return rows.filter(({ parent_id: parent }) => parent === null).map((row) => ({
    id: row.id, part: row.part, partWords: partWords(row.part), anchor: row.anchor, byName: row.by_name, unitName: row.unit_name, saidAt: row.said_at.toISOString(), text: row.text, resolvedByName: row.resolved_by_name, resolvedAt: row.resolved_at?.toISOString() ?? null,
    mayResolve: row.resolved_at === null && (who.composes || row.by_person === who.personId),
    replies: rows.filter(({ parent_id: parent }) => parent === row.id).map((reply) => ({ id: reply.id, byName: reply.by_name, unitName: reply.unit_name, saidAt: reply.said_at.toISOString(), text: reply.text })),
  }));
}

/** Contributions with what is left of their time. */
@Injectable()
export class PresentContributions {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async rows(rows: readonly ContributionRow[]): Promise<ContributionRowView[]> {
    const today = this.legal.today();
    const views: ContributionRowView[] = [];
    for (const row of rows) {
      const open = row.status === 'requested' || row.status === 'returned';
      const left = open ? (await this.calendars.of(row.jurisdiction_path)).workingDaysAfter(today, plainDate(row.due_on)) : null;
      views.push({
        id: row.id, version: row.version, status: row.status, statusLabel: CONTRIBUTION.statuses[row.status].zh, issueId: row.issue_id, year: row.year, number: row.number, periodName: row.period_name, section: row.section, unitId: row.unit_id, unitName: row.unit_name, coUnitNames: [...row.co_unit_names],
        dueOn: row.due_on, requestedOn: row.requested_on, submittedOn: row.submitted_on, reviewedOn: row.reviewed_on, confirmedOn: row.confirmed_on, urges: row.urges, returns: row.returns, late: isLate({ dueOn: row.due_on, firstSubmittedOn: row.first_submitted_on }, today), daysLeft: left,
      });
    }
    return views;
  }
}
