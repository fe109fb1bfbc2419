import { Injectable } from '@nestjs/common';
import { ASSESSMENT_FIGURES, refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { AssessedPeople, type Sight } from '../../data/assessed-people';
import { AssessmentFacts, type FactRow } from '../../data/assessment-facts';
import { AssessmentNotices } from '../../data/assessment-notices';
import type { ListAssessmentEvidenceQuery } from '../../http/assessment.body';
import type { AssessmentEvidencePageView, AssessmentEvidenceRowView } from '../../http/assessment.view';
import { periodCalled, type AssessmentPeriod } from '../../rules/assessment/assessment-period';

/** What lies behind a number, asked for by the definition that made it; of a notice with what came and what went since. */
@Injectable()
export class ShowEvidence {
  constructor(private readonly people: AssessedPeople, private readonly facts: AssessmentFacts, private readonly notices: AssessmentNotices) {}

  /** @throws invalidInput, periodUnknown, notFound when one does not answer for the section or person */
  async run(query: ListAssessmentEvidenceQuery, actor: Actor): Promise<AssessmentEvidencePageView> {
    const [{ code }, limit] = [query, query.limit ?? 100];
    const period = periodCalled(query.period) ?? refuse('periodUnknown', { period: query.period }, 'period');
    const frozen = query.noticeId === undefined ? null : await this.frozen(query, query.noticeId, period, actor);
    const span = { ...(await this.sight(query, period, actor)), from: period.from, until: period.until, personId: query.personId ?? null };
    const rows = await this.facts.behind(span, code, { frozen, before: query.before ?? null, limit });
    const gone = frozen && query.before === undefined ? await this.facts.gone(span, code, frozen) : [];
    return { rows: rows.map((row) => presentFact(row, ASSESSMENT_FIGURES[code].thing)), gone: gone.map(({ id, label }) => ({ id, label })), thing: ASSESSMENT_FIGURES[code].thing, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  private async sight({ personId, unitId }: ListAssessmentEvidenceQuery, period: AssessmentPeriod, actor: Actor): Promise<Sight> {
    if (personId === undefined) {
      const unit = await this.people.unit(unitId ?? 0, actor);
      return { place: unit.place, unitIds: [unit.id] };
    }
    const sight = await this.people.sightOf(personId, period.until, actor);
    if (unitId === undefined) return sight;
    return sight.unitIds === null || sight.unitIds.includes(unitId) ? { ...sight, unitIds: [unitId] } : refuse('notFound');
  }

  private async frozen({ code, personId, unitId }: ListAssessmentEvidenceQuery, noticeId: number, period: AssessmentPeriod, actor: Actor): Promise<number[]> {
    const notice = await this.notices.get(noticeId, actor);
    if (notice.period !== period.name) refuse('notFound');
    return (await this.notices.figures(notice)).filter((one) => one.code === code && one.unitId === unitId && one.personId === (personId ?? null)).flatMap(({ evidence }) => evidence);
  }
}

const presentFact = (row: FactRow, thing: AssessmentEvidenceRowView['thing']): AssessmentEvidenceRowView => ({ id: row.id, thing, month: row.month, onDate: row.on_date, amount: row.amount, label: row.label, unitName: row.unit_name, people: [...row.people], counted: row.counted });
