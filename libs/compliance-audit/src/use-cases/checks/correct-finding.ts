import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { FindingTerms } from './finding-terms';
import { MoveFinding, type FindingWords } from './move-finding';

/** 开始纠正、办结: what happens to the case itself is done there, by its own steps (CMP-5). */
@Injectable()
export class CorrectFinding {
  constructor(private readonly move: MoveFinding, private readonly terms: FindingTerms) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  startCorrection(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'startCorrection', said, actor, () => ({}));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  closeFinding(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'closeFinding', said, actor, () => ({ ended_on: this.terms.today() }));
  }
}
