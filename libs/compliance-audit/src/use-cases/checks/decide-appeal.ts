import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { FindingTerms } from './finding-terms';
import { MoveFinding, type FindingWords } from './move-finding';

/** 维持认定、撤销认定: by the leader in charge, never by who confirmed it. */
@Injectable()
export class DecideAppeal {
  constructor(private readonly move: MoveFinding, private readonly terms: FindingTerms) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, findingJudgedByOneself */
  upholdFinding(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'upholdFinding', said, actor, () => ({ decided_by: actor.personId }));
  }

  /** It counts for nobody. @throws notFound, changedMeanwhile, stepNotAllowed, findingJudgedByOneself */
  overturnFinding(id: number, said: FindingWords, actor: Actor): Promise<SubjectTakenView> {
    return this.move.take(id, 'overturnFinding', said, actor, () => ({ decided_by: actor.personId, ended_on: this.terms.today() }));
  }
}
