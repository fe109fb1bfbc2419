import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { CheckFindings } from '../../data/check-findings';
import { FindingTerms } from './finding-terms';
import { MoveFinding, type FindingWords } from './move-finding';

/** 要科室说明、认定违规、不是违规: by the assessment section alone, each with its reason. */
@Injectable()
export class JudgeFinding {
  constructor(private readonly move: MoveFinding, private readonly terms: FindingTerms, private readonly findings: CheckFindings) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  askForExplanation(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'askForExplanation', said, actor, (row) => this.terms.answerBy(row.jurisdiction_path));
  }

  /** Counts for its month, or for that of today when its month is closed. @throws notFound, changedMeanwhile, stepNotAllowed, findingJudgedByOneself, explanationAwaited */
  async confirmFinding(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    await this.findings.alone(); // nobody closes the month meanwhile
    return this.move.take(id, 'confirmFinding', said, actor, async (row) => ({ judged_by: actor.personId, confirmed_on: this.terms.today(), appeal_due_on: await this.terms.appealBy(row.jurisdiction_path), month: await this.terms.openMonth(row.month) }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, findingJudgedByOneself */
  rejectFinding(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'rejectFinding', said, actor, () => ({ judged_by: actor.personId, ended_on: this.terms.today() }));
  }
}
