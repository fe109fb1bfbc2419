import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { clearOpenHolds } from '../data/open-holds';
import { withdrawalPaper } from '../rules/papers';
import { headOf } from './paper-head';

/** 撤回申请: the applicant's own act, received at the counter, before the decision (REV-11). */
@Injectable()
export class WithdrawApplication {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'withdrawApplication', input.version, actor);
    const taken = await this.desk.take(open, {
      verb: 'withdrawApplication', facts: {}, set: { running: false, clock_stopped_on: null }, paper: withdrawalPaper(headOf(open.row), input.reason, this.legal.today()),
      with: (w) => clearOpenHolds(w, this.legal.today(), actor.personId),
    });
    return presentStep(taken, open.row.number);
  }
}
