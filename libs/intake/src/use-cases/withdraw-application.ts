import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
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
      // nothing is waited for any more
      with: (w) => w.part('hd', `update casework.case_hold h set cleared_on = ${w.param(this.legal.today(), 'date')}, cleared_by = ${w.param(actor.personId, 'bigint')} from s where h.case_id = s.id and h.cleared_on is null`),
    });
    return presentStep(taken, open.row.number);
  }
}
