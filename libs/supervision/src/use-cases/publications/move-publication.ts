import { Injectable } from '@nestjs/common';
import type { PublicationHoldReason, PublicationVerb } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, SYSTEM_ACTOR, Trace, type Actor } from '@onecounter/platform';
import { PUBLICATION_SUBJECT, Publications, type DuePublication, type PublicationRow } from '../../data/publications';
import { changedFields, changeInWords, corrected, digestOf, type Corrections } from '../../rules/published-grant';

interface Looked { readonly version: number }
interface Said extends Looked { readonly words: string }

/** 公示, 暂缓, 解除暂缓, 更正, 撤下: by the section. */
@Injectable()
export class MovePublication {
  constructor(private readonly publications: Publications, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** Before its day, by hand. @throws notFound, changedMeanwhile, stepNotAllowed */
  async publishGrant(id: number, { version }: Looked, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.publications.lock(id, version, 'publishGrant', actor);
    return presentTaken(await this.trace.takeStep(row, { kind: PUBLICATION_SUBJECT, verb: 'publishGrant', actor, ...this.shown(row) }));
  }

  /** Those whose day has come, in the order of their days. @returns how many */
  async publishDue(limit: number): Promise<number> {
    const due = await this.publications.due(this.legal.today(), limit);
    const moved = await this.trace.takeSteps(due.map((row) => ({ subject: row, ...this.shown(row) })), { kind: PUBLICATION_SUBJECT, verb: 'publishGrant', actor: SYSTEM_ACTOR });
    return moved.length;
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async holdPublication(id: number, said: Said & { readonly reason: PublicationHoldReason }, actor: Actor): Promise<SubjectTakenView> {
    return this.say(id, 'holdPublication', said, actor, { reason: said.reason }, { held_on: this.legal.today(), hold_reason: said.reason });
  }

  /** What has passed its day is published with the next run. @throws notFound, changedMeanwhile, stepNotAllowed */
  async releasePublication(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.say(id, 'releasePublication', said, actor, {}, { held_on: null, hold_reason: null });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async withdrawPublication(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.say(id, 'withdrawPublication', said, actor, {}, { withdrawn_on: this.legal.today() });
  }

  /** The former wording stays with the step. @throws notFound, changedMeanwhile, stepNotAllowed, publicationUnchanged, publicationNotMasked, creditCodeInvalid, publicationDayWrong */
  async correctPublication(id: number, { version, words, ...corrections }: Said & Corrections, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.publications.lock(id, version, 'correctPublication', actor);
    const [today, content] = [this.legal.today(), corrected(row.content, corrections)];
    const sealed = sealWords(`${words.trim()}\n${changeInWords(row.content, content, today)}`);
    return presentTaken(await this.trace.takeStep(row, {
      kind: PUBLICATION_SUBJECT, verb: 'correctPublication', actor, facts: { fields: changedFields(row.content, content), shows: digestOf(content), wordsDigest: sealed.digest },
      set: { content: JSON.stringify(content), ...(row.published_on === null ? {} : { corrected_on: today }) }, with: (w) => recordWords(w, 'publication', sealed),
    }));
  }

  private async say(id: number, verb: PublicationVerb, { version, words }: Said, actor: Actor, facts: object, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    const [row, sealed] = [await this.publications.lock(id, version, verb, actor), sealWords(words)];
    return presentTaken(await this.trace.takeStep(row, { kind: PUBLICATION_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: sealed.digest }, set, with: (w) => recordWords(w, 'publication', sealed) }));
  }

  /** Shown again after a hold, it keeps the day on which it was shown first. */
  private shown(row: PublicationRow | DuePublication): { facts: object; set: { published_on: string } } {
    const on = row.published_on ?? this.legal.today();
    return { facts: { on, late: on > row.due_on, shows: digestOf(row.content) }, set: { published_on: on } };
  }
}
