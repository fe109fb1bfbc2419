import { Injectable } from '@nestjs/common';
import { RETURN_REASONS, type ReturnReason } from '@onecounter/contracts';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Mailings } from '../data/mailings';
import { judgeReturn } from '../rules/mail';

/** 登记退回: the parcel came back; the result lies at the window again, to be handed over or sent anew. */
@Injectable()
export class RecordReturn {
  constructor(private readonly desk: CaseDesk, private readonly mailings: Mailings, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; returnedOn: string; reason: ReturnReason; note?: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'recordReturn', input.version, actor);
    const parcel = await this.mailings.onItsWay(id);
    const note = judgeReturn(input, parcel.sent_on, this.legal.now());

    const taken = await this.desk.take(open, {
      verb: 'recordReturn', facts: { carrier: parcel.carrier, trackingNumber: parcel.tracking_number, returnedOn: input.returnedOn, reason: input.reason }, set: { issued_by: null },
      with: (w) => this.mailings.close(w, { state: 'returned', on: input.returnedOn, by: actor.personId, reason: input.reason, note, result: `退回：${RETURN_REASONS[input.reason].zh}` }),
    });
    return presentStep(taken, open.row.number);
  }
}
