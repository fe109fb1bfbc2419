import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { refuse, TRAINING_SESSION, type TrainingVerb } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { MeetingBooks } from '../../data/meeting-books';
import { sealWords } from '../../data/sealed-words';
import { TRAINING_SUBJECT, Trainings, type TrainingRow } from '../../data/trainings';
import { recordWords } from '../../data/words-of-steps';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';

export interface TrainingPlan { readonly title: string; readonly items: readonly string[]; readonly place: string; readonly trainer: string; readonly startsAt: string; readonly personIds?: readonly number[]; readonly unitIds?: readonly number[] }
export interface TrainingRecord { readonly version: number; readonly attendeeIds: readonly number[]; readonly minutes: string; readonly fileIds?: readonly string[] }

/** Who and what a training may name. */
@Injectable()
export class TrainingNames {
  constructor(private readonly items: ItemVersions, private readonly books: MeetingBooks, private readonly units: Units) {}

  /** @throws itemUnknown, unitUnknown */
  async requireThem({ items, unitIds = [] }: Pick<TrainingPlan, 'items' | 'unitIds'>, actor: Actor): Promise<void> {
    for (const code of items) if (!(await this.items.findPublished(code))) refuse('itemUnknown', { code }, 'items');
    for (const id of unitIds) if (!(await this.units.byId(id))?.jurisdictionPath.startsWith(actor.jurisdictionPath)) refuse('unitUnknown', {}, 'unitIds');
  }

  /** @throws attendeeUnknown */
  async requirePeople(ids: readonly number[], today: string, actor: Actor, field: string): Promise<number[]> {
    const wanted = [...new Set(ids)];
    const known = new Set((await this.books.colleagues(actor, null, today, wanted)).map(({ person_id: id }) => id));
    const unknown = wanted.filter((id) => !known.has(id)).length;
    return unknown > 0 ? refuse('attendeeUnknown', { count: unknown }, field) : wanted;
  }
}

/** 安排, 登记, 办结, 取消: by the unit that holds the training. */
@Injectable()
export class KeepTrainings {
  constructor(private readonly trainings: Trainings, private readonly names: TrainingNames, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws itemUnknown, unitUnknown, attendeeUnknown */
  async planTraining(input: TrainingPlan, actor: Actor): Promise<SubjectTakenView> {
    const [items, unitIds, startsAt] = [[...new Set(input.items)], [...new Set(input.unitIds ?? [])], new Date(input.startsAt)];
    await this.names.requireThem({ items, unitIds }, actor);
    const personIds = await this.names.requirePeople(input.personIds ?? [], this.today(), actor, 'personIds');
    return presentTaken(await this.trace.beginSubject(await this.trace.nextId(TRAINING_SUBJECT), {
      kind: TRAINING_SUBJECT, verb: 'planTraining', actor, facts: { items, startsAt: startsAt.toISOString(), personIds, unitIds },
      set: {
        title: input.title.trim(), items, place: input.place.trim(), trainer: input.trainer.trim(), starts_at: startsAt, starts_on: legalDateOf(startsAt), unit_id: actor.unitId ?? refuse('unitUnknown'),
        jurisdiction_path: actor.jurisdictionPath, person_ids: personIds, unit_ids: unitIds,
      },
    }));
  }

  /** Written anew as often as need be until it is closed; files are added. @throws notFound, changedMeanwhile, stepNotAllowed, trainingNotYours, trainingNotToday, attendeeUnknown */
  async recordTraining(id: number, input: TrainingRecord, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.open(id, input.version, 'recordTraining', actor);
    if (this.today() < row.starts_on) refuse('trainingNotToday', { on: row.starts_on });
    const attendeeIds = await this.names.requirePeople(input.attendeeIds, this.today(), actor, 'attendeeIds');
    const fileIds = [...new Set(input.fileIds ?? [])];
    await this.uploads.attach(fileIds, actor, 'trainingSession', id);
    return this.say(row, 'recordTraining', input.minutes, { attendeeIds, fileIds }, actor, { attendee_ids: attendeeIds, minutes: input.minutes.trim(), files: [...new Set([...row.files, ...fileIds])] });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, trainingNotYours, questionsOpen */
  async closeTraining(id: number, { version, outcome }: { readonly version: number; readonly outcome: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.open(id, version, 'closeTraining', actor);
    if (row.open_questions > 0) refuse('questionsOpen', { count: row.open_questions });
    return this.say(row, 'closeTraining', outcome, { attended: row.attended, questions: row.questions }, actor, { ending_words: outcome.trim() });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, trainingNotYours */
  async cancelTraining(id: number, { version, reason }: { readonly version: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.say(await this.open(id, version, 'cancelTraining', actor), 'cancelTraining', reason, {}, actor, { ending_words: reason.trim() });
  }

  private today(): string {
    return legalDateOf(this.trace.legalNow());
  }

  private async open(id: number, version: number, verb: TrainingVerb, actor: Actor): Promise<TrainingRow> {
    const row = await this.trainings.lock(id, version, verb, actor);
    if (row.unit_id !== actor.unitId) refuse('trainingNotYours', { unitName: row.unit_name, verb, verbLabel: TRAINING_SESSION.steps[verb].zh });
    return row;
  }

  private async say(row: TrainingRow, verb: TrainingVerb, text: string, facts: object, actor: Actor, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    const words = sealWords(text);
    return presentTaken(await this.trace.takeStep(row, { kind: TRAINING_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: words.digest }, set, with: (w) => recordWords(w, TRAINING_SESSION.kind, words) }));
  }
}
