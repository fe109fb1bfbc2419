import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { clearHolds } from '../data/limit-rows';
import { sealOpinion } from '../data/opinions';
import { terminationPaper } from '../rules/papers';
import { judgeTermination } from '../rules/termination';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

/** 终止办理: neither granted nor refused, with its notice; what stood beside the case ends with it (REV-11). */
@Injectable()
export class TerminateCase {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; reason: string; atApplicantsRequest?: boolean }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'terminateCase', input.version, actor);
    const [today, atApplicantsRequest] = [this.legal.today(), input.atApplicantsRequest ?? false];
    judgeTermination(open.row, today, atApplicantsRequest);
    const reason = printable(wordsRequired(input.reason, 'opinionRequired', 'reason'), 'reason');

    const words = sealOpinion({ kind: 'termination', text: reason });
    const taken = await this.desk.take(open, {
      verb: 'terminateCase', facts: { atApplicantsRequest, reasonDigest: words.digest }, set: { running: false, clock_stopped_on: null }, paper: terminationPaper(open.row, open.item.definition, reason),
      with: (w) => { words.record(w); clearHolds(w, { id: 'all', on: today, by: actor.personId, result: '办件终止' }); },
    });
    return presentStep(taken, open.row.number);
  }
}
