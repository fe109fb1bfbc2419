import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { DraftDocumentTemplate } from '../use-cases/draft-document-template';
import { PublishDocumentTemplate } from '../use-cases/publish-document-template';
import { RetireDocumentTemplate } from '../use-cases/retire-document-template';
import { ReviseDocumentTemplate } from '../use-cases/revise-document-template';
import type { DraftDocumentTemplateBody, RetireDocumentTemplateBody, ReviseDocumentTemplateBody } from './document-template.body';
import type { DocumentTemplateStepTakenView } from './document-template.view';

const told = ({ id, status, seq }: StepTaken): DocumentTemplateStepTakenView => ({ id, status, version: seq });

/** Hands what came over the wire to the use cases, and their outcome back. */
@Injectable()
export class DocumentTemplateSteps {
  constructor(private readonly drafting: DraftDocumentTemplate, private readonly revising: ReviseDocumentTemplate, private readonly publishing: PublishDocumentTemplate, private readonly retiring: RetireDocumentTemplate) {}

  async draft(actor: Actor, { kind, name, copyOf }: DraftDocumentTemplateBody): Promise<DocumentTemplateStepTakenView> {
    return told(await this.drafting.take(actor, kind, name.trim(), copyOf ?? null));
  }

  async revise(actor: Actor, id: number, { version, name, fileId }: ReviseDocumentTemplateBody): Promise<DocumentTemplateStepTakenView> {
    return told(await this.revising.take(actor, id, version, { name: name.trim(), fileId: fileId ?? null }));
  }

  async publish(actor: Actor, id: number, version: number): Promise<DocumentTemplateStepTakenView> {
    return told(await this.publishing.take(actor, id, version));
  }

  async retire(actor: Actor, id: number, { version, reason }: RetireDocumentTemplateBody): Promise<DocumentTemplateStepTakenView> {
    return told(await this.retiring.take(actor, id, version, reason.trim()));
  }
}
