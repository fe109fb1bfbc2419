import { Injectable } from '@nestjs/common';
import { refuse, type DocumentTemplateKind } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { DOCUMENT_TEMPLATE_SUBJECT, DocumentTemplates } from '../data/document-templates';
import { defaultDocx } from '../rules/docx/default-templates';
import { TemplateContent, type TemplateFile } from './template-content';

/** 起草文书模板: begins with the project's own page of this kind, or with a copy of another edition. */
@Injectable()
export class DraftDocumentTemplate {
  constructor(private readonly templates: DocumentTemplates, private readonly content: TemplateContent, private readonly trace: Trace) {}

  /** @param copyOf the edition to begin with; null for the project's own @throws notFound when there is nothing to copy, or it is of another kind */
  async take(actor: Actor, kind: DocumentTemplateKind, name: string, copyOf: number | null): Promise<StepTaken> {
    await this.templates.oneAtATime();
    const file = copyOf === null ? await this.ownOf(kind) : await this.copyOf(copyOf, kind);
    const [id, edition] = [await this.trace.nextId(DOCUMENT_TEMPLATE_SUBJECT), await this.templates.nextEdition(kind)];
    return this.trace.beginSubject(id, {
      kind: DOCUMENT_TEMPLATE_SUBJECT, verb: 'draftDocumentTemplate', actor, facts: { kind, edition, copyOf, file: file.hash },
      set: { kind, edition, name, file_hash: file.hash, file_name: file.name, size_bytes: file.size_bytes, fields: [...file.fields] },
    });
  }

  private ownOf(kind: DocumentTemplateKind): Promise<TemplateFile> {
    const { name, bytes } = defaultDocx(kind);
    return this.content.keep(kind, name, bytes);
  }

  private async copyOf(id: number, kind: DocumentTemplateKind): Promise<TemplateFile> {
    const former = await this.templates.find(id);
    if (former?.kind !== kind) refuse('notFound', {}, 'copyOf');
    return { hash: former.file_hash, name: former.file_name, size_bytes: former.size_bytes, fields: former.fields };
  }
}
