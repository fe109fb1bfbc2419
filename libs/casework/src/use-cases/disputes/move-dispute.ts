import { Injectable } from '@nestjs/common';
import type { DisputeLevel, DisputeVerb } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { DISPUTE_SUBJECT, Disputes, type DisputeRow } from '../../data/disputes';
import { sealWords } from '../../data/sealed-words';
import { recordWords } from '../../data/words-of-steps';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';
import { requireDisputeTurn } from '../../rules/dispute-rules';
import { DisputeTerms } from './dispute-terms';

interface Said { readonly version: number; readonly words: string }

/** 答复, 提请会商, 提请专题会议, 撤回: each with words, each by whose turn it is. */
@Injectable()
export class MoveDispute {
  constructor(private readonly disputes: Disputes, private readonly terms: DisputeTerms, private readonly trace: Trace) {}

  /** The standpoint of the other side; as often as it changes. @throws notFound, changedMeanwhile, stepNotAllowed, disputeNotYours */
  async answerDispute(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(await this.open(id, said, 'answerDispute', actor), 'answerDispute', said, actor, {}, { answered_on: this.terms.today() });
  }

  /** By either side; by the coordination section once the limit of direct contact has run out. @throws notFound, changedMeanwhile, stepNotAllowed, disputeNotYours, disputeLimitRunning */
  referDispute(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.lift(id, 'referDispute', 'consultation', said, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, disputeNotYours */
  escalateDispute(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.lift(id, 'escalateDispute', 'meeting', said, actor);
  }

  /** By whoever raised it, or the head of their unit. @throws notFound, changedMeanwhile, stepNotAllowed, disputeNotYours */
  async withdrawDispute(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(await this.open(id, said, 'withdrawDispute', actor), 'withdrawDispute', said, actor, {}, { running: false, ended_on: this.terms.today() });
  }

  private async lift(id: number, verb: DisputeVerb, level: DisputeLevel, said: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.open(id, said, verb, actor);
    const term = await this.terms.of(level, row.jurisdiction_path);
    return this.take(row, verb, said, actor, { dueOn: term.due_on, over: row.due_on < term.level_on }, { ...term });
  }

  private async open(id: number, { version }: Said, verb: DisputeVerb, actor: Actor): Promise<DisputeRow> {
    const row = await this.disputes.lock(id, version, verb, actor);
    requireDisputeTurn(row, verb, actor, this.terms.today());
    return row;
  }

  private async take(row: DisputeRow, verb: DisputeVerb, said: Said, actor: Actor, facts: object, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    const words = sealWords(said.words);
    return presentTaken(await this.trace.takeStep(row, { kind: DISPUTE_SUBJECT, verb, actor, facts: { level: row.level, ...facts, wordsDigest: words.digest }, set, with: (w) => recordWords(w, 'dispute', words) }));
  }
}
