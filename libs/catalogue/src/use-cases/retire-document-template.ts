import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { DOCUMENT_TEMPLATE_SUBJECT, DocumentTemplates } from '../data/document-templates';

/** 停用文书模板: nothing is generated with it any more; until another is published, documents of its kind are refused. */
@Injectable()
export class RetireDocumentTemplate {
  constructor(private readonly templates: DocumentTemplates, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async take(actor: Actor, id: number, version: number, reason: string): Promise<StepTaken> {
    const row = await this.templates.forStep(id, version, 'retireDocumentTemplate');
    const digest = createHash('sha256').update(reason).digest('hex');
    return this.trace.takeStep(row, { kind: DOCUMENT_TEMPLATE_SUBJECT, verb: 'retireDocumentTemplate', actor, facts: { kind: row.kind, edition: row.edition, reason: digest }, set: { retired_reason: reason } });
  }
}
