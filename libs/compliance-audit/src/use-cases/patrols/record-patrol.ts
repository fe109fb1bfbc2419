import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type PatrolKind, type PatrolSource } from '@onecounter/contracts';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { PATROL_RECORD_SUBJECT } from '../../data/patrol-records';
import { PatrolPlaces } from '../../data/patrol-places';
import { halfOf, requirePast } from '../../rules/patrol-time';
import { AnswerTerms } from '../issue-cards';

export interface PatrolInput {
  readonly kind: PatrolKind; readonly source: PatrolSource; readonly windowId?: number; readonly sectionId?: number; readonly personId?: number; readonly seenOn: string; readonly seenTime: string; readonly words: string; readonly photoId?: string;
}
interface Seen { readonly unit_id: number; readonly window_id: number | null; readonly window_number: string | null; readonly jurisdiction_path: string; readonly person_id: number | null; readonly rostered: boolean }

/** Where something was seen and whom it concerns: at a window whoever was rostered there, unless somebody else is named. */
@Injectable()
export class PatrolMatter {
  constructor(private readonly places: PatrolPlaces, private readonly units: Units) {}

  /** @throws patrolPlaceMissing, windowUnknown, unitUnknown, patrolPersonElsewhere, patrolPersonOpen */
  async of(input: PatrolInput, actor: Actor): Promise<Seen> {
    if ((input.windowId === undefined) === (input.sectionId === undefined)) refuse('patrolPlaceMissing', {}, 'windowId');
    return input.windowId === undefined ? this.inSection(input, input.sectionId ?? 0, actor) : this.atWindow(input, input.windowId, actor);
  }

  private async atWindow(input: PatrolInput, windowId: number, actor: Actor): Promise<Seen> {
    const [window] = await this.places.windows(actor, input.seenOn, halfOf(input.seenTime), windowId);
    if (!window) return refuse('windowUnknown', {}, 'windowId');
    const [first, second] = window.rostered;
    if (input.personId === undefined && second) refuse('patrolPersonOpen', { names: window.rostered.map(({ name }) => name).join('、') }, 'personId');
    const personId = input.personId ?? first?.personId ?? null;
    await this.requirePerson(personId, window.unit_id, input.seenOn);
    return { unit_id: window.unit_id, window_id: window.id, window_number: window.number, jurisdiction_path: window.jurisdiction_path, person_id: personId, rostered: window.rostered.some((one) => one.personId === personId) };
  }

  private async inSection(input: PatrolInput, sectionId: number, actor: Actor): Promise<Seen> {
    const unit = await this.units.byId(sectionId);
    if (!unit?.jurisdictionPath.startsWith(actor.jurisdictionPath) || (actor.reach !== 'bureau' && unit.id !== actor.unitId)) return refuse('unitUnknown', {}, 'sectionId');
    await this.requirePerson(input.personId ?? null, unit.id, input.seenOn);
    return { unit_id: unit.id, window_id: null, window_number: null, jurisdiction_path: unit.jurisdictionPath, person_id: input.personId ?? null, rostered: false };
  }

  private async requirePerson(personId: number | null, unitId: number, on: string): Promise<void> {
    if (personId !== null && !(await this.places.isOf(personId, unitId, on))) refuse('patrolPersonElsewhere', {}, 'personId');
  }
}

/** 登记巡查: what was seen, where, when; whom it concerns has some working days to say why. */
@Injectable()
export class RecordPatrol {
  constructor(private readonly matter: PatrolMatter, private readonly terms: AnswerTerms, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws patrolInFuture, notFound (photo), screenshotNotPicture, and as PatrolMatter */
  async run(input: PatrolInput, actor: Actor): Promise<SubjectTakenView> {
    const now = this.trace.legalNow();
    requirePast({ on: input.seenOn, time: input.seenTime }, { on: legalDateOf(now), time: legalTimeOf(now) });
    const seen = await this.matter.of(input, actor);
    const [id, words, term] = [await this.trace.nextId(PATROL_RECORD_SUBJECT), sealWords(input.words), await this.terms.of(seen.jurisdiction_path, 'patrolAnswerDays')];
    if (input.photoId !== undefined) await this.attach(input.photoId, id, actor);
    const number = `XC-${this.terms.today().replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    return presentTaken(await this.trace.beginSubject(id, {
      kind: PATROL_RECORD_SUBJECT, verb: 'recordPatrol', actor,
      facts: { number, kind: input.kind, source: input.source, windowId: seen.window_id, unitId: seen.unit_id, personId: seen.person_id, seenOn: input.seenOn, seenTime: input.seenTime, photoId: input.photoId ?? null, answerDueOn: term.answer_due_on, wordsDigest: words.digest },
      set: { ...seen, ...term, number, kind: input.kind, source: input.source, seen_on: input.seenOn, seen_time: input.seenTime, photo_id: input.photoId ?? null, recorded_by: actor.personId, recorded_on: this.terms.today() },
      with: (w) => recordWords(w, 'patrolRecord', words),
    }));
  }

  private async attach(fileId: string, id: number, actor: Actor): Promise<void> {
    const file = (await this.uploads.find(fileId)) ?? refuse('notFound', {}, 'photoId');
    if (!file.media_type.startsWith('image/')) refuse('screenshotNotPicture', {}, 'photoId');
    await this.uploads.attach([fileId], actor, 'patrolRecord', id);
  }
}
