import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { AMENDMENT_OUTCOMES, APPEAL_OUTCOMES, AWARD_APPEAL, AWARD_MONTH, AWARD_REASONS, AWARD_STANDINGS, AWARDS, type AwardMonthVerb, type AwardReason } from '@onecounter/contracts';
import type { Actor, Piece } from '@onecounter/platform';
import { AwardMonths, mayAppeal, type AppealRow, type AwardMonthRow, type AwardLineRow, type AmendmentRow } from '../../data/award-months';
import type { ListAwardLinesQuery } from '../../http/award.body';
import type { AwardAmendmentView, AwardAppealView, AwardDifferenceView, AwardLineView, AwardMonthView, AwardReasonView } from '../../http/award.view';
import { isSame } from '../../rules/award-difference';
import { AwardTerms, periodOfMonth } from './award-terms';
import { AwardsNow, type LaterDifference } from './awards-now';

/** 评先资格: the month of a place, and the lines that one may see, each with its reasons. */
@Injectable()
export class ShowAwards {
  constructor(private readonly months: AwardMonths, private readonly now: AwardsNow, private readonly traces: SubjectTraces, private readonly terms: AwardTerms) {}

  async month(month: string, actor: Actor): Promise<AwardMonthView> {
    const [row, period] = [await this.months.ofMonth(actor.jurisdictionPath, month), periodOfMonth(actor.jurisdictionPath, month)];
    const over = this.terms.today() >= period.until;
    const judges = actor.permissions.has('confirmEligibility');
    const common = { month, over, unjudged: await this.now.unjudged(period), mayDrawUp: over && row === null && actor.permissions.has('drawUpAwards') };
    if (!row) return { ...common, id: null, version: null, status: null, statusLabel: null, drawnOn: null, appealDueOn: null, provisional: false, appealsOpen: 0, ratesConfirmed: null, sectionFindings: null, personCases: null, confirmedOn: null, confirmedByName: null, verbs: [], trace: null };
    return {
      ...common, id: row.id, version: row.version, status: row.status, statusLabel: AWARD_MONTH.statuses[row.status].zh, drawnOn: row.drawn_on, appealDueOn: row.appeal_due_on, provisional: row.provisional, appealsOpen: row.open_appeals, ratesConfirmed: row.rates_confirmed,
      sectionFindings: row.limits.sectionFindings, personCases: row.limits.personCases, confirmedOn: row.confirmed_on, confirmedByName: row.confirmed_by_name, verbs: this.openVerbs(row, actor), trace: judges ? await this.traces.of(AWARD_MONTH, row.id) : null,
    };
  }

  /** Nobody confirms while one may appeal, or before every appeal is decided. */
  private openVerbs(row: AwardMonthRow, actor: Actor): AwardMonthVerb[] {
    const waits = this.terms.today() <= row.appeal_due_on || row.open_appeals > 0;
    return (verbsOf(AWARD_MONTH, row.status, actor.permissions) as AwardMonthVerb[]).filter((verb) => verb !== 'confirmEligibility' || !waits);
  }

  async lines(query: ListAwardLinesQuery, actor: Actor, piece?: Piece): Promise<AwardLineView[]> {
    const rows = await this.months.lines(actor, { month: query.month ?? null, scope: query.scope ?? null, standing: query.standing ?? null, appealed: query.appealed === 'yes', mine: query.mine === 'yes' }, piece);
    const later = await this.laterOf(rows, query.month ?? null, actor);
    return rows.map((row) => presentLine(row, actor, this.terms.today(), later.get(row.id) ?? null));
  }

  /** Looked for where one month is asked for: in a month that is confirmed nothing else shows it. */
  private async laterOf(rows: readonly AwardLineRow[], month: string | null, actor: Actor): Promise<Map<number, LaterDifference>> {
    const head = month === null ? null : await this.months.ofMonth(actor.jurisdictionPath, month);
    return head?.status === 'confirmed' ? this.now.differences(rows.filter(({ month_id: of }) => of === head.id), head) : new Map();
  }
}

function presentLine(row: AwardLineRow, actor: Actor, today: string, later: LaterDifference | null): AwardLineView {
  const open = row.appeals.some(({ status }) => status === 'open');
  return {
    id: row.id, month: row.month, scope: row.scope, awards: AWARDS[row.scope].zh, unitId: row.unit_id, unitName: row.unit_name, personId: row.person_id, personName: row.person_name, standing: row.standing, standingLabel: AWARD_STANDINGS[row.standing].zh, confirmed: row.month_status === 'confirmed',
    reasons: row.reasons.map(presentReason), appeals: row.appeals.map((appeal) => presentAppeal(appeal, actor)), later: later && presentDifference(later, row, actor), amendments: row.amendments.map(presentAmendment), monthId: row.month_id, monthVersion: row.month_version, appealDueOn: row.appeal_due_on,
    mayAppeal: row.standing === 'ineligible' && row.month_status === 'drawn' && !open && today <= row.appeal_due_on && actor.permissions.has('appealEligibility') && mayAppeal(row, actor),
  };
}

function presentDifference(later: LaterDifference, { amendments }: AwardLineRow, actor: Actor): AwardDifferenceView {
  const last = amendments.at(-1);
  return {
    standing: later.standing, standingLabel: AWARD_STANDINGS[later.standing].zh, reasons: later.reasons.map(presentReason), overturned: later.overturned.map(({ id, label, on }) => ({ id, label, on })), lighter: later.lighter,
    noted: last?.outcome === 'kept' && isSame(last.found, later), mayAmend: actor.permissions.has('amendEligibility'),
  };
}

const presentAmendment = ({ outcome, by_name: byName, amended_on: amendedOn, was, found, words }: AmendmentRow): AwardAmendmentView => ({ outcome, outcomeLabel: AMENDMENT_OUTCOMES[outcome].zh, byName, amendedOn, wasLabel: AWARD_STANDINGS[was.standing].zh, foundLabel: AWARD_STANDINGS[found.standing].zh, words });
const presentReason = ({ code, words, evidence, struck }: AwardReason): AwardReasonView => ({ code, label: AWARD_REASONS[code].zh, basis: AWARD_REASONS[code].basis, words, struck: struck ?? false, evidence: evidence.map(({ kind, id, label }) => ({ kind, id, label })) });
const presentAppeal = (appeal: AppealRow, actor: Actor): AwardAppealView => ({
  id: appeal.id, version: appeal.version, status: appeal.status, statusLabel: AWARD_APPEAL.statuses[appeal.status].zh, appealedByName: appeal.appealed_by_name, appealedOn: appeal.appealed_on, words: appeal.words, files: appeal.files.map(({ id, name, mediaType, seq }) => ({ id, name, mediaType, seq })), outcome: appeal.outcome, outcomeLabel: appeal.outcome === null ? null : APPEAL_OUTCOMES[appeal.outcome].zh,
  decidedOn: appeal.decided_on, answer: appeal.answer, mayDecide: appeal.status === 'open' && actor.permissions.has('decideEligibilityAppeal'),
});
