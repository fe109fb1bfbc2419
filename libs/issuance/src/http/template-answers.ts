import { Injectable } from '@nestjs/common';
import { CERTIFICATE_TEMPLATE, refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { Templates, type TemplateRow } from '../data/templates';
import { JudgeTemplate } from '../use-cases/judge-template';
import type { CertificateLayoutBody } from './layout.body';
import { SubjectStory } from './subject-story';
import type { CertificateTemplateRowView, CertificateTemplateView, SubjectStepTakenView } from './template.view';

export const presentTaken = ({ id, status, seq }: StepTaken): SubjectStepTakenView => ({ id, status, version: seq });

/** 证照模板, for whoever prints with them and whoever keeps them. */
@Injectable()
export class TemplateAnswers {
  constructor(private readonly templates: Templates, private readonly judge: JudgeTemplate, private readonly story: SubjectStory) {}

  async list(): Promise<CertificateTemplateRowView[]> {
    return (await this.templates.list()).map(rowView);
  }

  /** @throws notFound */
  async show(id: number, actor: Actor): Promise<CertificateTemplateView> {
    const row = (await this.templates.find(id)) ?? refuse('notFound');
    const mayRevise = row.status === 'draft' && actor.permissions.has('reviseCertificateTemplate') && (actor.reach !== 'section' || actor.unitId === row.unit_id);
    return {
      ...rowView(row), layout: row.layout as CertificateLayoutBody, retiredReason: row.retired_reason, mayRevise, obstacles: row.status === 'draft' ? await this.judge.obstacles(row) : [],
      editions: (await this.templates.editions(row.series)).map(rowView), ...(await this.story.of(CERTIFICATE_TEMPLATE, id)),
    };
  }
}

function rowView(row: TemplateRow): CertificateTemplateRowView {
  return {
    id: row.id, series: row.series, edition: row.edition, name: row.name, unitName: row.unit_name, itemCodes: [...row.item_codes], status: row.status, statusLabel: CERTIFICATE_TEMPLATE.statuses[row.status].zh, version: row.version,
    movedAt: row.moved_at.toISOString(), fieldCount: row.layout.fields.length,
  };
}
