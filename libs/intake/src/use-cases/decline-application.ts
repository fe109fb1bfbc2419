import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { nonAcceptancePaper } from '../rules/papers';
import { headOf } from './paper-head';

interface DeclineInput { readonly version: number; readonly reason: string; readonly organ?: string }

/** 不受理（不需许可）: told at once, in writing (行政许可法 32(1)①). */
@Injectable()
export class DeclineNotRequired {
  constructor(private readonly desk: CaseDesk) {}

  async run(id: number, input: DeclineInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'declineNotRequired', input.version, actor);
    const taken = await this.desk.take(open, { verb: 'declineNotRequired', facts: {}, set: { running: false }, paper: nonAcceptancePaper(headOf(open.row), 'notRequired', input.reason, null) });
    return presentStep(taken, open.row.number);
  }
}

/** 不予受理（不属本机关）: names the competent organ (行政许可法 32(1)②). */
@Injectable()
export class DeclineNotOurs {
  constructor(private readonly desk: CaseDesk) {}

  async run(id: number, input: DeclineInput, actor: Actor): Promise<StepTakenView> {
    const organ = input.organ?.trim() || refuse('competentOrganRequired', {}, 'organ');
    const open = await this.desk.open(id, 'declineNotOurs', input.version, actor);
    const taken = await this.desk.take(open, { verb: 'declineNotOurs', facts: { organ }, set: { running: false }, paper: nonAcceptancePaper(headOf(open.row), 'notOurs', input.reason, organ) });
    return presentStep(taken, open.row.number);
  }
}
