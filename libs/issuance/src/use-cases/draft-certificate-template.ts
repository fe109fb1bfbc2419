import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { TEMPLATE_SUBJECT } from '../data/subjects';
import { Templates, type TemplateRow } from '../data/templates';
import { JudgeTemplate, templateColumns, templateDigest, type TemplateContent } from './judge-template';
import { requireOwnUnit } from './own-unit';

/** Either a template of its own, or the next edition of one that is there. */
export interface TemplateToDraft { readonly content: TemplateContent | null; readonly nextOf: number | null; readonly unitId: number | null }

/** 起草证照模板: a new template, or a new edition of one, which goes on being used until the new one is published. */
@Injectable()
export class DraftCertificateTemplate {
  constructor(private readonly templates: Templates, private readonly judge: JudgeTemplate, private readonly trace: Trace) {}

  /** @throws notFound when there is nothing to copy, notPermitted for another section's template, stepNotAllowed while the series has a draft, invalidInput */
  async take(actor: Actor, { content, nextOf, unitId }: TemplateToDraft): Promise<StepTaken> {
    const former = nextOf === null ? null : await this.newestOf(nextOf);
    const owner = former ? former.unit_id : unitId;
    requireOwnUnit(actor, owner, 'draftCertificateTemplate');
    // one draft at a time, so that nobody's work is overtaken by another's
    if (former?.status === 'draft') refuse('stepNotAllowed', { verb: 'draftCertificateTemplate', verbLabel: '起草下一版', status: 'draft', statusLabel: '草稿' });
    const id = await this.trace.nextId(TEMPLATE_SUBJECT);
    const whole = content ?? (former ? { name: former.name, itemCodes: former.item_codes, layout: former.layout } : refuse('notFound'));
    const [series, edition] = [former?.series ?? id, (former?.edition ?? 0) + 1];
    await this.judge.content(whole, series);
    return this.trace.beginSubject(id, {
      kind: TEMPLATE_SUBJECT, verb: 'draftCertificateTemplate', actor, facts: { series, edition, copiedFrom: former?.id ?? null, content: templateDigest(whole) },
      set: { series, edition, unit_id: owner, ...templateColumns(whole) },
    });
  }

  private async newestOf(id: number): Promise<TemplateRow> {
    const asked = await this.templates.lock(id);
    return (await this.templates.editions(asked.series))[0] ?? asked;
  }
}
