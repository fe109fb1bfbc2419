import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { AssessedPeople, headedBy } from '../../data/assessed-people';
import { AssessmentFacts, type FactSpan } from '../../data/assessment-facts';
import { AssessmentNotices } from '../../data/assessment-notices';
import type { AssessedPersonView, AssessedUnitView, AssessmentTrendView } from '../../http/assessment.view';
import { figureOf, valuesOf, type FigureToKeep } from '../../rules/assessment/assessment-figures';
import { monthsUpTo, periodCalled, type AssessmentPeriod } from '../../rules/assessment/assessment-period';

/** Twelve months as the monthly notices hold them; a month without one has no figures. */
@Injectable()
export class AssessmentTrends {
  constructor(private readonly notices: AssessmentNotices) {}

  async of(place: string, period: AssessmentPeriod, of: { readonly unitIds: readonly number[] | null; readonly personId: number | null }): Promise<AssessmentTrendView[]> {
    const months = monthsUpTo(period);
    const [drawn, rows] = [await this.notices.drawnMonths(place, months), await this.notices.trend(place, months, of)];
    return months.map((month) => ({ month, drawn: drawn.has(month), values: rows.filter((one) => one.month === month).map(({ code, value }) => ({ code, value })) }));
  }
}

/** The page of a person and of a section: what they did in a period, counted now by the definitions of the notices, and twelve months beside it. */
@Injectable()
export class ShowAssessment {
  constructor(private readonly people: AssessedPeople, private readonly facts: AssessmentFacts, private readonly trends: AssessmentTrends, private readonly legal: LegalClock) {}

  /** @throws notFound, periodUnknown */
  async person(id: number, name: string | undefined, actor: Actor): Promise<AssessedPersonView> {
    const period = this.period(name);
    const sight = await this.people.sightOf(id, period.until, actor);
    const figures = await this.counted({ ...sight, from: period.from, until: period.until, personId: id });
    const own = figures.filter(({ personId }) => personId === id);
    const units = [...new Set(own.map(({ unitId }) => unitId))];
    const names = await this.people.unitNames(units, period.until);
    return {
      personId: id, name: sight.name, period: period.name, periodLabel: period.words, own: id === actor.personId, sectionId: id === actor.personId ? headedBy(actor) : null, values: valuesOf(own), units: units.map((unitId) => ({ unitId, unitName: names.get(unitId) ?? '', values: valuesOf(own.filter((one) => one.unitId === unitId)) })),
      trend: await this.trends.of(sight.place, period, { unitIds: sight.unitIds, personId: id }),
    };
  }

  /** @throws notFound, periodUnknown */
  async unit(id: number, name: string | undefined, actor: Actor): Promise<AssessedUnitView> {
    const [period, unit] = [this.period(name), await this.people.unit(id, actor)];
    const figures = await this.counted({ place: unit.place, unitIds: [id], from: period.from, until: period.until, personId: null });
    const people = [...new Set(figures.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
    const names = await this.people.personNames(people);
    return {
      unitId: id, unitName: unit.name, period: period.name, periodLabel: period.words, values: valuesOf(figures.filter(({ personId }) => personId === null)), people: people.map((personId) => ({ personId, name: names.get(personId) ?? '', values: valuesOf(figures.filter((one) => one.personId === personId)) })),
      trend: await this.trends.of(unit.place, period, { unitIds: [id], personId: null }),
    };
  }

  /** The month of today unless another period is named. */
  private period(name: string | undefined): AssessmentPeriod {
    const asked = name ?? this.legal.today().slice(0, 7);
    return periodCalled(asked) ?? refuse('periodUnknown', { period: asked }, 'period');
  }

  private async counted(span: FactSpan): Promise<FigureToKeep[]> {
    return (await this.facts.counted(span)).map(figureOf);
  }
}
