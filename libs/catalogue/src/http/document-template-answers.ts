import { Injectable } from '@nestjs/common';
import { DOCUMENT_TEMPLATE, DOCUMENT_TEMPLATE_FIELDS, DOCUMENT_TEMPLATE_KINDS, refuse, roleOf, type DocumentTemplateKind, type DocumentTemplateVerb, type TemplateFields } from '@onecounter/contracts';
import { Timeline } from '@onecounter/platform';
import { DocumentTemplates, type DocumentTemplateRow } from '../data/document-templates';
import { Searches } from '../data/searches';
import type { DocumentTemplateFieldView, DocumentTemplateRowView, DocumentTemplateView } from './document-template.view';

/** 文书模板, for whoever keeps them and whoever generates with them. */
@Injectable()
export class DocumentTemplateAnswers {
  constructor(private readonly templates: DocumentTemplates, private readonly timeline: Timeline, private readonly searches: Searches) {}

  async list(): Promise<DocumentTemplateRowView[]> {
    return (await this.templates.list()).map(rowView);
  }

  fields(kind: DocumentTemplateKind): DocumentTemplateFieldView[] {
    return fieldViews(DOCUMENT_TEMPLATE_FIELDS[kind], '');
  }

  /** @throws notFound */
  async show(id: number): Promise<DocumentTemplateView> {
    const row = (await this.templates.find(id)) ?? refuse('notFound');
    const steps = await this.timeline.stepsOf(DOCUMENT_TEMPLATE.kind, id);
    const names = await this.searches.personNames([...new Set(steps.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    return {
      ...rowView(row), fields: [...row.fields], retiredReason: row.retired_reason, chainBrokenAt: Timeline.brokenAt(steps),
      steps: steps.map((step) => ({
        seq: step.seq, verb: step.verb, label: DOCUMENT_TEMPLATE.steps[step.verb as DocumentTemplateVerb].zh, byName: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''),
        postLabel: roleOf(step.post)?.zh ?? '系统', legalAt: step.legal_at.toISOString(),
      })),
    };
  }
}

function rowView(row: DocumentTemplateRow): DocumentTemplateRowView {
  return {
    id: row.id, kind: row.kind, kindLabel: DOCUMENT_TEMPLATE_KINDS[row.kind].zh, edition: row.edition, name: row.name, fileName: row.file_name, sizeBytes: row.size_bytes, fieldCount: row.fields.length,
    status: row.status, statusLabel: DOCUMENT_TEMPLATE.statuses[row.status].zh, version: row.version, movedAt: row.moved_at.toISOString(),
  };
}

function fieldViews(fields: TemplateFields, within: string): DocumentTemplateFieldView[] {
  return Object.entries(fields).flatMap(([name, { zh, example, fields: inner }]) => [
    { written: inner ? `{#${name}}…{/${name}}` : `{${name}}`, meaning: zh, example, within, isList: inner !== undefined }, ...(inner ? fieldViews(inner, within === '' ? name : `${within} › ${name}`) : []),
  ]);
}
