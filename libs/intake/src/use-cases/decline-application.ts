import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { clearOpenHolds } from '../data/open-holds';
import { nonAcceptancePaper } from '../rules/papers';
import { headOf } from './paper-head';

/** A case of a joint case may have waited for a predecessor. */
const ENDED = { running: false, clock_stopped_on: null };
interface DeclineInput { readonly version: number; readonly reason: string; readonly organ?: string }

/** 不受理（不需许可）: told at once, in writing (行政许可法 32(1)①). */
@Injectable()
export class DeclineNotRequired {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: DeclineInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'declineNotRequired', input.version, actor);
    const taken = await this.desk.take(open, { verb: 'declineNotRequired', facts: {}, set: ENDED, paper: nonAcceptancePaper(headOf(open.row), 'notRequired', input.reason, null), with: (w) => clearOpenHolds(w, this.legal.today(), actor.personId) });
    return presentStep(taken, open.row.number);
  }
}

/** 不予受理（不属本机关）: names the competent organ (行政许可法 32(1)②). */
@Injectable()
export class DeclineNotOurs {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: DeclineInput, actor: Actor): Promise<StepTakenView> {
    const organ = input.organ?.trim() || refuse('competentOrganRequired', {}, 'organ');
    const open = await this.desk.open(id, 'declineNotOurs', input.version, actor);
    const taken = await this.desk.take(open, { verb: 'declineNotOurs', facts: { organ }, set: ENDED, paper: nonAcceptancePaper(headOf(open.row), 'notOurs', input.reason, organ), with: (w) => clearOpenHolds(w, this.legal.today(), actor.personId) });
    return presentStep(taken, open.row.number);
  }
}
