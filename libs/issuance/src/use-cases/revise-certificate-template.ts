import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { TEMPLATE_SUBJECT } from '../data/subjects';
import { Templates } from '../data/templates';
import { JudgeTemplate, templateColumns, templateDigest, type TemplateContent } from './judge-template';
import { requireOwnUnit } from './own-unit';

/** 修改证照模板: puts another content in place of a draft's. */
@Injectable()
export class ReviseCertificateTemplate {
  constructor(private readonly templates: Templates, private readonly judge: JudgeTemplate, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed once it is published, notPermitted for another section's template, invalidInput, backgroundUnusable */
  async take(actor: Actor, id: number, version: number, content: TemplateContent): Promise<StepTaken> {
    const row = await this.templates.lock(id);
    requireOwnUnit(actor, row.unit_id, 'reviseCertificateTemplate');
    await this.templates.require(row, version, 'reviseCertificateTemplate');
    await this.judge.content(content, row.series);
    return this.trace.takeStep(row, {
      kind: TEMPLATE_SUBJECT, verb: 'reviseCertificateTemplate', actor, facts: { series: row.series, edition: row.edition, content: templateDigest(content) }, set: templateColumns(content),
    });
  }
}
