import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { DOCUMENT_TEMPLATE_SUBJECT, DocumentTemplates, type DocumentTemplateRow } from '../data/document-templates';

/** 发布文书模板: documents of its kind are filled into it from now on; the edition before it is retired by a step of its own. */
@Injectable()
export class PublishDocumentTemplate {
  constructor(private readonly templates: DocumentTemplates, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async take(actor: Actor, id: number, version: number): Promise<StepTaken> {
    const row = await this.templates.forStep(id, version, 'publishDocumentTemplate');
    const supersedes = await this.retireFormer(actor, row);
    return this.trace.takeStep(row, { kind: DOCUMENT_TEMPLATE_SUBJECT, verb: 'publishDocumentTemplate', actor, facts: { kind: row.kind, edition: row.edition, supersedes, file: row.file_hash } });
  }

  /** @returns the edition that gives way; null when none was in use */
  private async retireFormer(actor: Actor, row: DocumentTemplateRow): Promise<number | null> {
    const former = await this.templates.findInUse(row.kind);
    if (!former) return null;
    await this.trace.takeStep(former, {
      kind: DOCUMENT_TEMPLATE_SUBJECT, verb: 'retireDocumentTemplate', actor, facts: { kind: row.kind, edition: former.edition, supersededBy: row.id }, set: { retired_reason: `第 ${row.edition} 版发布` },
    });
    return former.id;
  }
}
