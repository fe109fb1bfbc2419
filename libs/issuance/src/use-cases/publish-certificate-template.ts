import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { TEMPLATE_SUBJECT } from '../data/subjects';
import { Templates, type TemplateRow } from '../data/templates';
import { JudgeTemplate, templateDigest } from './judge-template';
import { requireOwnUnit } from './own-unit';

/** 发布证照模板: certificates are printed with it from now on; the edition before it is retired by a step of its own. */
@Injectable()
export class PublishCertificateTemplate {
  constructor(private readonly templates: Templates, private readonly judge: JudgeTemplate, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, templateIncomplete, certificateOverflow, glyphMissing */
  async take(actor: Actor, id: number, version: number): Promise<StepTaken> {
    const row = await this.templates.lock(id);
    requireOwnUnit(actor, row.unit_id, 'publishCertificateTemplate');
    await this.templates.require(row, version, 'publishCertificateTemplate');
    const obstacles = await this.judge.obstacles(row);
    if (obstacles.length > 0) refuse('templateIncomplete', { why: obstacles.join('；') });
    await this.judge.requirePrintable(row);
    const superseded = await this.retireFormer(actor, row);
    return this.trace.takeStep(row, {
      kind: TEMPLATE_SUBJECT, verb: 'publishCertificateTemplate', actor,
      facts: { series: row.series, edition: row.edition, supersedes: superseded, content: templateDigest({ name: row.name, itemCodes: row.item_codes, layout: row.layout }) },
    });
  }

  /** @returns the edition that gives way; null when none was in use */
  private async retireFormer(actor: Actor, row: TemplateRow): Promise<number | null> {
    const former = (await this.templates.editions(row.series)).find(({ status }) => status === 'published');
    if (!former) return null;
    await this.trace.takeStep(former, { kind: TEMPLATE_SUBJECT, verb: 'retireCertificateTemplate', actor, facts: { series: row.series, edition: former.edition, supersededBy: row.id }, set: { retired_reason: `第 ${row.edition} 版发布` } });
    return former.id;
  }
}
