import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { DOCUMENT_TEMPLATE_SUBJECT, DocumentTemplates } from '../data/document-templates';

/** 修改文书模板: another name, or a file that was uploaded for this template. */
@Injectable()
export class ReviseDocumentTemplate {
  constructor(private readonly templates: DocumentTemplates, private readonly trace: Trace) {}

  /** @param fileId null to keep the file @throws notFound, changedMeanwhile, stepNotAllowed once it is published */
  async take(actor: Actor, id: number, version: number, { name, fileId }: { name: string; fileId: string | null }): Promise<StepTaken> {
    const row = await this.templates.forStep(id, version, 'reviseDocumentTemplate');
    const file = fileId === null ? null : ((await this.templates.file(fileId, id)) ?? refuse('notFound', {}, 'fileId'));
    return this.trace.takeStep(row, {
      kind: DOCUMENT_TEMPLATE_SUBJECT, verb: 'reviseDocumentTemplate', actor, facts: { kind: row.kind, edition: row.edition, file: file?.hash ?? row.file_hash },
      set: { name, ...(file ? { file_hash: file.hash, file_name: file.name, size_bytes: file.size_bytes, fields: [...file.fields] } : {}) },
    });
  }
}
