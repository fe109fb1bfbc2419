import { Injectable } from '@nestjs/common';
import { Cases, presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type GoodExampleVerb } from '@onecounter/contracts';
import { Calendars, LegalClock, Trace, Uploads, type Actor } from '@onecounter/platform';
import { GOOD_EXAMPLE_SUBJECT, GoodExamples, type ExampleRow } from '../../data/good-examples';
import { daysSavedBy } from '../../rules/bulletin/days-saved';
import { PeriodBook } from '../figures/period-book';

export interface ExampleInput { readonly title: string; readonly story: string; readonly feedback?: string; readonly caseNumber?: string; readonly daysSaved?: number; readonly photoId?: string }
interface LinkedCase { readonly case_id: number | null; readonly days_saved: number | null; readonly days_computed: boolean }

/** The case that an example tells of, within the scope of whoever tells, and the working days that it saved. */
@Injectable()
export class ExampleCase {
  constructor(private readonly cases: Cases, private readonly calendars: Calendars, private readonly book: PeriodBook, private readonly legal: LegalClock) {}

  /** @throws notFound, caseNotDecided, daysSavedKnown */
  async of({ caseNumber, daysSaved }: ExampleInput, actor: Actor): Promise<LinkedCase> {
    if (caseNumber === undefined) return { case_id: null, days_saved: daysSaved ?? null, days_computed: false };
    if (daysSaved !== undefined) refuse('daysSavedKnown', {}, 'daysSaved');
    const row = (await this.cases.findByNumber(caseNumber.trim(), actor)) ?? refuse('notFound', {}, 'caseNumber');
    if (row.decided_on === null) refuse('caseNotDecided', { number: row.number }, 'caseNumber');
    const saved = row.statutory_due_on === null ? null : daysSavedBy(row.decided_on, row.statutory_due_on, await this.calendars.of(row.jurisdiction_path));
    return { case_id: row.id, days_saved: saved, days_computed: saved !== null };
  }

  today(): string {
    return this.legal.today();
  }

  /** The period that runs: what is told now is for its issue. */
  async periodName(): Promise<string> {
    return (await this.book.current()).name;
  }
}

/** 报送事例 by sections and windows */
@Injectable()
export class TellExample {
  constructor(private readonly linked: ExampleCase, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws notFound (case, photo), caseNotDecided, daysSavedKnown, screenshotNotPicture */
  async run(input: ExampleInput, actor: Actor): Promise<SubjectTakenView> {
    const [own, id] = [await this.linked.of(input, actor), await this.trace.nextId(GOOD_EXAMPLE_SUBJECT)];
    if (input.photoId !== undefined) await this.attach(input.photoId, id, actor);
    const [story, periodName] = [sealWords(input.story), await this.linked.periodName()];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: GOOD_EXAMPLE_SUBJECT, verb: 'submitExample', actor, facts: { periodName, unitId: actor.unitId, caseId: own.case_id, daysSaved: own.days_saved, daysComputed: own.days_computed, photoId: input.photoId ?? null, wordsDigest: story.digest },
      set: { ...own, title: input.title.trim(), story: story.text, feedback: input.feedback?.trim() || null, photo_id: input.photoId ?? null, unit_id: actor.unitId, period_name: periodName, jurisdiction_path: actor.jurisdictionPath, submitted_by: actor.personId, submitted_on: this.linked.today() },
      with: (w) => recordWords(w, 'goodExample', story),
    }));
  }

  private async attach(fileId: string, id: number, actor: Actor): Promise<void> {
    const file = (await this.uploads.find(fileId)) ?? refuse('notFound', {}, 'photoId');
    if (!file.media_type.startsWith('image/')) refuse('screenshotNotPicture', {}, 'photoId');
    await this.uploads.attach([fileId], actor, 'goodExample', id, 'photoId');
  }
}

/** 选用、不选用 by the assessment section, 撤回 by the unit itself */
@Injectable()
export class JudgeExample {
  constructor(private readonly examples: GoodExamples, private readonly linked: ExampleCase, private readonly trace: Trace) {}

  /** Stands in the issue of the period that runs when it is chosen. @throws notFound, changedMeanwhile, stepNotAllowed */
  chooseExample(id: number, said: { readonly version: number; readonly words?: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'chooseExample', said, actor, async () => ({ judged_on: this.linked.today(), period_name: await this.linked.periodName() }));
  }

  declineExample(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'declineExample', said, actor, () => ({ judged_on: this.linked.today() }));
  }

  /** @throws exampleNotYours, and as every step */
  withdrawExample(id: number, said: { readonly version: number; readonly words?: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'withdrawExample', said, actor, (row) => { if (row.unit_id !== actor.unitId) refuse('exampleNotYours'); return {}; });
  }

  private async take(id: number, verb: GoodExampleVerb, said: { readonly version: number; readonly words?: string }, actor: Actor, change: (row: ExampleRow) => Promise<object> | object): Promise<SubjectTakenView> {
    const row = await this.examples.lock(id, said.version, verb, actor);
    const [set, words] = [await change(row), said.words?.trim() ? sealWords(said.words) : null];
    return presentTaken(await this.trace.takeStep(row, { kind: GOOD_EXAMPLE_SUBJECT, verb, actor, set: { ...set }, facts: words ? { wordsDigest: words.digest } : {}, ...(words ? { with: (w) => recordWords(w, 'goodExample', words) } : {}) }));
  }
}
