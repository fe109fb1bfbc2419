import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { ILLUSTRATED_SAMPLE_SUBJECT, Samples } from '../../data/samples';
import { digestOf } from '../../rules/definition-digest';
import { requireOwnItem } from '../judge-definition';

/** 停用范本: windows and applicants see it no more. */
@Injectable()
export class RetireSample {
  constructor(private readonly samples: Samples, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted */
  async take(actor: Actor, id: number, version: number, reason: string): Promise<StepTaken> {
    const row = await this.samples.forStep(id, version, 'retireSample');
    requireOwnItem(actor, [row.unit_id], 'retireSample');
    return this.trace.takeStep(row, { kind: ILLUSTRATED_SAMPLE_SUBJECT, verb: 'retireSample', actor, facts: { reason: digestOf(reason) }, set: { retired_reason: reason } });
  }
}
