import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { clearHold, withdrawRequest } from '../data/case-rows';
import { Inspections } from '../data/inspections';

/** 撤回勘验申请: until the car has left. */
@Injectable()
export class CancelInspectionRequest {
  constructor(private readonly desk: CaseDesk, private readonly inspections: Inspections, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, inspectionUnderway */
  async run(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'cancelInspectionRequest', input.version, actor);
    const asked = (await this.inspections.ofCase(id)).find(({ state }) => state === 'open' || state === 'planned' || state === 'inspected') ?? refuse('notFound');
    const [live = asked] = await this.inspections.lock([asked.id], actor);
    if (live.state === 'inspected' || (live.state === 'planned' && live.trip_status !== 'planned')) refuse('inspectionUnderway', { number: live.number });
    const taken = await this.desk.take(open, {
      verb: 'cancelInspectionRequest', facts: { requestId: live.id, tripId: live.trip_id },
      with: (w) => { withdrawRequest(w, live.id); clearHold(w, { kind: 'inspectionAsked', on: this.legal.today(), by: actor.personId, result: `撤回：${input.reason.trim()}` }); },
    });
    return presentStep(taken, open.row.number);
  }
}
