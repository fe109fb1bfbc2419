import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type PatrolRecordVerb } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { PATROL_RECORD_SUBJECT, PatrolRecords, type PatrolRow } from '../../data/patrol-records';
import { mayAnswer } from '../../rules/card-answerer';
import { requireJudgeable } from '../../rules/patrol-time';
import type { CardWords } from '../answer-card';
import { AnswerTerms } from '../issue-cards';

/** 说明情况 by the person it names or the head of the unit, never by whoever recorded it; then 认定属实 or 不属实 by the assessment section. */
@Injectable()
export class SettlePatrol {
  constructor(private readonly records: PatrolRecords, private readonly terms: AnswerTerms, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, patrolNotYours, patrolRecorderAnswers */
  async answerPatrol(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.records.lock(id, said.version, 'answerPatrol', actor);
    if (row.recorded_by === actor.personId) refuse('patrolRecorderAnswers');
    if (!mayAnswer(row, actor)) refuse('patrolNotYours', { who: row.person_name ?? `${row.unit_name}负责人` });
    const today = this.terms.today();
    return this.take(row, 'answerPatrol', said, { late: today > row.answer_due_on }, { answered_by: actor.personId, answered_on: today }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, patrolAnswerOpen */
  closePatrol(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.judge(id, 'closePatrol', said, actor);
  }

  /** What is not so counts for nobody; it may be seen without an answer. @throws notFound, changedMeanwhile, stepNotAllowed */
  rejectPatrol(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.judge(id, 'rejectPatrol', said, actor);
  }

  private async judge(id: number, verb: 'closePatrol' | 'rejectPatrol', said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.records.lock(id, said.version, verb, actor);
    if (verb === 'closePatrol') requireJudgeable(row, this.terms.today());
    return this.take(row, verb, said, { kind: row.kind, answered: row.answered_on !== null }, { judged_by: actor.personId, ended_on: this.terms.today() }, actor);
  }

  private async take(row: PatrolRow, verb: PatrolRecordVerb, said: CardWords, facts: object, set: Readonly<Record<string, unknown>>, actor: Actor): Promise<SubjectTakenView> {
    const words = sealWords(said.words);
    return presentTaken(await this.trace.takeStep(row, { kind: PATROL_RECORD_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: words.digest }, set, with: (w) => recordWords(w, 'patrolRecord', words) }));
  }
}
