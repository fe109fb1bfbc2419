import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { FindingTerms } from './finding-terms';
import { MoveFinding, type FindingWords } from './move-finding';

/** 说明 by the section, asked or not; 申诉 by the person or the head, once, within the days. */
@Injectable()
export class AnswerFinding {
  constructor(private readonly move: MoveFinding, private readonly terms: FindingTerms) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, findingNotYours */
  explainFinding(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'explainFinding', said, actor, () => ({ explained_by: actor.personId, explained_on: this.terms.today() }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, findingNotYours, appealOver, appealedBefore */
  appealFinding(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'appealFinding', said, actor, () => ({ appealed_by: actor.personId, appealed_on: this.terms.today() }));
  }
}
