import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { SYSTEM_ACTOR, Trace, type Actor } from '@onecounter/platform';
import { AwardFacts, type AwardPeriod } from '../../data/award-facts';
import { AWARD_MONTH_SUBJECT, AwardMonths, recordAwardLines, type LineToKeep } from '../../data/award-months';
import { judgePerson, judgeSection, standingOf, strikeOut, type AwardLimits } from '../../rules/award-eligibility';
import { ProposeInterviews } from '../interviews/propose-interviews';
import { AwardTerms, periodOfMonth } from './award-terms';

/** Every line of a month as the facts of now and the limits make it; what appeals took back stays taken back while its evidence is the same. */
@Injectable()
export class JudgeAwards {
  constructor(private readonly facts: AwardFacts, private readonly months: AwardMonths) {}

  async run(period: AwardPeriod, limits: AwardLimits, monthId: number | null): Promise<{ readonly lines: LineToKeep[]; readonly ratesConfirmed: boolean }> {
    const [sections, people] = [await this.facts.sections(period), await this.facts.people(period)];
    const struck = monthId === null ? new Map<string, Set<string>>() : await this.months.struckOf(monthId);
    const lines: LineToKeep[] = [
      ...sections.map((row): LineToKeep => { const reasons = strikeOut(judgeSection(row, limits), struck.get(`section${row.unitId}`) ?? new Set()); return { scope: 'section', unitId: row.unitId, personId: null, busy: row.busy, reasons, standing: standingOf(reasons, row.busy) }; }),
      ...people.map((row): LineToKeep => { const reasons = strikeOut(judgePerson(row, limits), struck.get(`person${row.personId}`) ?? new Set()); return { scope: 'person', unitId: row.unitId, personId: row.personId, busy: row.busy, reasons, standing: standingOf(reasons, row.busy) }; }),
    ];
    return { lines, ratesConfirmed: sections.some(({ rate }) => rate !== null) };
  }
}

/** 生成评先资格: by the system after the month, or by hand; anew as long as it is not confirmed, and then the days of appeal begin anew. */
@Injectable()
export class DrawUpAwards {
  constructor(private readonly judge: JudgeAwards, private readonly months: AwardMonths, private readonly terms: AwardTerms, private readonly interviews: ProposeInterviews, private readonly trace: Trace) {}

  /** @throws monthNotOver, awardsDrawnUp */
  async drawUpAwards(month: string, actor: Actor): Promise<SubjectTakenView> {
    const period = periodOfMonth(actor.jurisdictionPath, month);
    if (this.terms.today() < period.until) refuse('monthNotOver', { month }, 'month');
    await this.months.alone();
    if (await this.months.ofMonth(period.place, month)) refuse('awardsDrawnUp', { month }, 'month');
    return this.draw(period, month, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async redrawAwards(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.months.lock(id, version, 'redrawAwards', actor);
    const { set, facts, lines } = await this.drawn(periodOfMonth(row.jurisdiction_path, row.month), id);
    const taken = await this.trace.takeStep(row, { kind: AWARD_MONTH_SUBJECT, verb: 'redrawAwards', actor, facts, set, with: (w) => recordAwardLines(w, lines) });
    await this.interviews.run(periodOfMonth(row.jurisdiction_path, row.month));
    return presentTaken(taken);
  }

  /** Of a place by the schedule. @returns whether there was anything to do */
  async ofPlace(place: string, month: string): Promise<boolean> {
    await this.months.alone();
    if (await this.months.ofMonth(place, month)) return false;
    await this.draw(periodOfMonth(place, month), month, SYSTEM_ACTOR);
    return true;
  }

  private async draw(period: AwardPeriod, month: string, actor: Actor): Promise<SubjectTakenView> {
    const id = await this.trace.nextId(AWARD_MONTH_SUBJECT);
    const { set, facts, lines } = await this.drawn(period, null);
    const taken = await this.trace.beginSubject(id, { kind: AWARD_MONTH_SUBJECT, verb: 'drawUpAwards', actor, facts: { month, ...facts }, set: { ...set, jurisdiction_path: period.place, month: period.from }, with: (w) => recordAwardLines(w, lines) });
    await this.interviews.run(period);
    return presentTaken(taken);
  }

  private async drawn(period: AwardPeriod, monthId: number | null) {
    const [limits, due] = [await this.terms.limits(), await this.terms.appealDue(period.place)];
    const { lines, ratesConfirmed } = await this.judge.run(period, limits, monthId);
    const lost = lines.filter(({ standing }) => standing === 'ineligible');
    return {
      lines, facts: { limits, ratesConfirmed, sections: lost.flatMap(({ scope, unitId }) => (scope === 'section' ? [unitId] : [])), people: lost.flatMap(({ personId }) => (personId === null ? [] : [personId])) },
      set: { ...due, limits: JSON.stringify(limits), drawn_on: this.terms.today(), rates_confirmed: ratesConfirmed },
    };
  }
}
