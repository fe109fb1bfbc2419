import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { TEMPLATE_SUBJECT } from '../data/subjects';
import { Templates } from '../data/templates';
import { requireOwnUnit } from './own-unit';

/** 停用证照模板: nothing is printed with it any more; what was printed with it stays what it is, and cases in hand are printed with the next that fits. */
@Injectable()
export class RetireCertificateTemplate {
  constructor(private readonly templates: Templates, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async take(actor: Actor, id: number, version: number, reason: string): Promise<StepTaken> {
    const row = await this.templates.lock(id);
    requireOwnUnit(actor, row.unit_id, 'retireCertificateTemplate');
    await this.templates.require(row, version, 'retireCertificateTemplate');
    return this.trace.takeStep(row, {
      kind: TEMPLATE_SUBJECT, verb: 'retireCertificateTemplate', actor, facts: { series: row.series, edition: row.edition, reason: createHash('sha256').update(reason).digest('hex') }, set: { retired_reason: reason },
    });
  }
}
