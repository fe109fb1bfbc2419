import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { clearHolds } from '../data/limit-rows';

/** inWriting 书面放弃; byLapse 期满未申请 */
export const WAIVERS = ['inWriting', 'byLapse'] as const;
export type Waiver = (typeof WAIVERS)[number];

/** 不申请听证: given up in writing, or the five days have passed; the way to the decision is free (行政许可法 47). */
@Injectable()
export class WaiveHearing {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; outcome: Waiver }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'waiveHearing', input.version, actor);
    const hold = open.row.holds.find((one) => one.kind === 'hearingRight' && one.cleared_on === null) ?? refuse('hearingNotOffered');
    const today = this.legal.today();
    if (input.outcome === 'byLapse' && hold.due_on !== null && today <= hold.due_on) refuse('hearingStillOpen', { dueOn: hold.due_on }, 'outcome');

    const result = input.outcome === 'inWriting' ? '书面放弃听证' : '期满未申请听证';
    const taken = await this.desk.take(open, { verb: 'waiveHearing', facts: { outcome: input.outcome }, with: (w) => clearHolds(w, { id: hold.id, on: today, by: actor.personId, result }) });
    return presentStep(taken, open.row.number);
  }
}
