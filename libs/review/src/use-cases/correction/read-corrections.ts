import { Injectable } from '@nestjs/common';
import { Cases } from '@onecounter/casework';
import { CASE_STATUSES, CORRECTION_ENDS, CORRECTION_STATES, RE_REVIEW_VERDICTS, REVOCATION_GROUNDS } from '@onecounter/contracts';
import { lightOf, plainDate } from '@onecounter/kernel';
import { People } from '@onecounter/organisation';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Corrections, type CorrectionFilter, type CorrectionRow, type ListedCorrection } from '../../data/corrections';
import { Opinions, type OpinionRow } from '../../data/opinions';
import type { CorrectionPageView, CorrectionRowView, CorrectionView } from '../../http/correction.view';

/** Corrections of a case, with what was said at each step. */
@Injectable()
export class ReadCorrections {
  constructor(private readonly cases: Cases, private readonly corrections: Corrections, private readonly opinions: Opinions, private readonly people: People) {}

  async ofCase(id: number, actor: Actor): Promise<CorrectionView[]> {
    await this.cases.getInFull(id, actor);
    const [rows, said] = [await this.corrections.of(id), await this.opinions.of(id)];
    const names = await this.people.names([...new Set([...rows.map((row) => row.reviewer_id), ...said.map((one) => one.by_person)].filter((one) => one !== null))]);
    return rows.map((row) => presentCorrection(row, said, names));
  }
}

/** 纠正中的办件, what was proposed for revocation, and what has ended. */
@Injectable()
export class ListCorrections {
  constructor(private readonly corrections: Corrections, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async run(query: { readonly state?: CorrectionFilter['state']; readonly after?: number; readonly limit?: number }, actor: Actor): Promise<CorrectionPageView> {
    const limit = query.limit ?? 50;
    const found = await this.corrections.list(actor, { state: query.state ?? 'open', after: query.after ?? null, limit });
    const [rows, last] = [[] as CorrectionRowView[], found.length === limit ? found.at(-1) : undefined];
    for (const row of found) rows.push(await this.present(row));
    return { rows, next: last?.id ?? null };
  }

  private async present(row: ListedCorrection): Promise<CorrectionRowView> {
    const dueOn = dueOf(row);
    return {
      id: row.id, caseId: row.case_id, caseNumber: row.number, itemName: row.item_name, applicantName: row.applicant_name, caseStatusLabel: CASE_STATUSES[row.status].zh, unitName: row.unit_name, finding: row.finding, ...stateOf(row),
      reviewerName: row.reviewer_name, openedOn: row.opened_on, dueOn, endedOn: row.ended_on, light: dueOn === null ? null : lightOf(plainDate(dueOn), this.legal.today(), await this.calendars.of(row.jurisdiction_path)),
    };
  }
}

const dueOf = (row: CorrectionRow): string | null => (row.state === 'reReview' ? row.re_review_due_on : row.state === 'rectification' ? row.rectify_due_on : null);
const stateOf = (row: CorrectionRow) => ({
  state: row.state, stateLabel: CORRECTION_STATES[row.state].zh, verdict: row.verdict, verdictLabel: row.verdict && RE_REVIEW_VERDICTS[row.verdict].zh, outcome: row.outcome, outcomeLabel: row.outcome && CORRECTION_ENDS[row.outcome].zh,
  ground: row.ground, groundLabel: row.ground && REVOCATION_GROUNDS[row.ground].zh,
});

function presentCorrection(row: CorrectionRow, opinions: readonly OpinionRow[], names: ReadonlyMap<number, string>): CorrectionView {
  const saidAt = (seq: number | null, label: string) => {
    const one = seq === null ? undefined : opinions.find((opinion) => opinion.step_seq === seq);
    return one ? [{ label, text: one.text, byName: names.get(one.by_person ?? 0) ?? '', at: one.legal_at.toISOString() }] : [];
  };
  return {
    id: row.id, finding: row.finding, ...stateOf(row), reviewerName: names.get(row.reviewer_id ?? 0) ?? null, openedOn: row.opened_on, reReviewDueOn: row.re_review_due_on, rectifyDueOn: row.rectify_due_on, endedOn: row.ended_on, dueOn: dueOf(row),
    said: [...saidAt(row.stopped_seq, '起因'), ...saidAt(row.ordered_seq, '组织重审'), ...saidAt(row.recorded_seq, '重审结论'), ...saidAt(row.rectification_seq, '限期整改'), ...(row.ended_seq === row.recorded_seq ? [] : saidAt(row.ended_seq, row.outcome ? CORRECTION_ENDS[row.outcome].zh : '结束'))],
  };
}
