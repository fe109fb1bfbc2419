import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';

/** 催办: asks whoever holds the case to hurry. The status stays; the mark stands in the holder's inbox until the case moves on. */
@Injectable()
export class RemindHolder {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'remindHolder', input.version, actor);
    const taken = await this.desk.take(open, { verb: 'remindHolder', facts: { holderId: open.row.assignee_id }, set: { reminded_on: this.legal.today() } });
    return presentStep(taken, open.row.number);
  }
}
