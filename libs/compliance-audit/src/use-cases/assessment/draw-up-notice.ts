import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { LegalClock, SYSTEM_ACTOR, Trace, type Actor } from '@onecounter/platform';
import { AssessmentFacts } from '../../data/assessment-facts';
import { ASSESSMENT_NOTICE_SUBJECT, AssessmentNotices, recordFigures } from '../../data/assessment-notices';
import { digestOfFigures, figureOf, type FigureToKeep } from '../../rules/assessment/assessment-figures';
import { periodCalled, type AssessmentPeriod } from '../../rules/assessment/assessment-period';

/** 生成通报: by the system after the month, or by hand; anew as long as it is not confirmed. The figures are frozen with what they were made of. */
@Injectable()
export class DrawUpNotice {
  constructor(private readonly facts: AssessmentFacts, private readonly notices: AssessmentNotices, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws periodUnknown, periodNotOver, noticeDrawnUp */
  async drawUpNotice(name: string, actor: Actor): Promise<SubjectTakenView> {
    const period = periodCalled(name) ?? refuse('periodUnknown', { period: name }, 'period');
    if (this.legal.today() < period.until) refuse('periodNotOver', { period: period.words }, 'period');
    await this.notices.alone();
    if (await this.notices.ofPeriod(actor.jurisdictionPath, name)) refuse('noticeDrawnUp', { period: period.words }, 'period');
    return this.draw(actor.jurisdictionPath, period, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async redrawNotice(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.notices.lock(id, version, 'redrawNotice', actor);
    const figures = await this.figuresOf(row.jurisdiction_path, { from: row.from_on, until: row.until_on });
    return presentTaken(await this.trace.takeStep(row, {
      kind: ASSESSMENT_NOTICE_SUBJECT, verb: 'redrawNotice', actor, facts: { figures: figures.length, figuresDigest: digestOfFigures(figures) }, set: { drawing: row.version + 1, drawn_on: this.legal.today() }, with: (w) => recordFigures(w, figures),
    }));
  }

  /** Of a place by the schedule. @returns whether there was anything to do */
  async ofPlace(place: string, name: string): Promise<boolean> {
    const period = periodCalled(name);
    await this.notices.alone();
    if (!period || (await this.notices.ofPeriod(place, name))) return false;
    await this.draw(place, period, SYSTEM_ACTOR);
    return true;
  }

  private async draw(place: string, { kind, name, from, until }: AssessmentPeriod, actor: Actor): Promise<SubjectTakenView> {
    const [id, figures] = [await this.trace.nextId(ASSESSMENT_NOTICE_SUBJECT), await this.figuresOf(place, { from, until })];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: ASSESSMENT_NOTICE_SUBJECT, verb: 'drawUpNotice', actor, facts: { period: name, from, until, figures: figures.length, figuresDigest: digestOfFigures(figures) },
      set: { jurisdiction_path: place, kind, period: name, from_on: from, until_on: until, drawing: 1, drawn_on: this.legal.today() }, with: (w) => recordFigures(w, figures),
    }));
  }

  private async figuresOf(place: string, { from, until }: Pick<AssessmentPeriod, 'from' | 'until'>): Promise<FigureToKeep[]> {
    return (await this.facts.counted({ place, from, until, unitIds: null, personId: null })).map(figureOf);
  }
}
