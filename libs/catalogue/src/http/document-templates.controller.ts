import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { UploadTemplateFile } from '../use-cases/upload-template-file';
import { DraftDocumentTemplateBody, PublishDocumentTemplateBody, RetireDocumentTemplateBody, ReviseDocumentTemplateBody, TemplateFieldsQuery } from './document-template.body';
import { DocumentTemplateAnswers } from './document-template-answers';
import { DocumentTemplateSteps } from './document-template-steps';
import { DocumentTemplateFieldView, DocumentTemplateRowView, DocumentTemplateStepTakenView, DocumentTemplateView, TemplateFileView } from './document-template.view';

/** 文书模板：起草、上传、修改、发布、停用。 */
@Controller('document-templates')
export class DocumentTemplatesController {
  constructor(private readonly answers: DocumentTemplateAnswers, private readonly steps: DocumentTemplateSteps, private readonly files: UploadTemplateFile) {}

  @Get()
  @Verb('readItems', [], 'listDocumentTemplates')
  listDocumentTemplates(): Promise<DocumentTemplateRowView[]> {
    return this.answers.list();
  }

  /** What a template of this kind may name. */
  @Get('fields')
  @Verb('readItems', ['invalidInput'], 'listTemplateFields')
  listTemplateFields(@Query() { kind }: TemplateFieldsQuery): DocumentTemplateFieldView[] {
    return this.answers.fields(kind);
  }

  @Get(':id')
  @Verb('readItems', ['notFound'], 'showDocumentTemplate')
  showDocumentTemplate(@Param('id', SubjectId) id: number): Promise<DocumentTemplateView> {
    return this.answers.show(id);
  }

  @Post('draft-document-template')
  @Verb('draftDocumentTemplate', ['notFound', 'invalidInput', 'documentTemplateUnusable', 'fileInfected', 'malwareCheckFailed', 'storageFull'])
  draftDocumentTemplate(@By() actor: Actor, @Body() body: DraftDocumentTemplateBody): Promise<DocumentTemplateStepTakenView> {
    return this.steps.draft(actor, body);
  }

  /** One .docx (multipart), at most 2 MB; refused by the name of the field or part that is at fault. */
  @Post(':id/upload-template-file')
  @OwnTransaction()
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Verb('reviseDocumentTemplate', ['notFound', 'invalidInput', 'stepNotAllowed', 'malformedRequest', 'unsupportedMedia', 'documentTemplateUnusable', 'fileEmpty', 'fileTooLarge', 'fileInfected', 'malwareCheckFailed', 'storageFull'], 'uploadTemplateFile')
  async uploadTemplateFile(@Param('id', SubjectId) id: number, @Req() request: FastifyRequest): Promise<TemplateFileView> {
    const { id: fileId, name, size_bytes: sizeBytes, fields } = await this.files.run(id, request);
    return { fileId, name, sizeBytes, fields: [...fields] };
  }

  @Post(':id/revise-document-template')
  @HttpCode(200)
  @Verb('reviseDocumentTemplate', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  reviseDocumentTemplate(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ReviseDocumentTemplateBody): Promise<DocumentTemplateStepTakenView> {
    return this.steps.revise(actor, id, body);
  }

  @Post(':id/publish-document-template')
  @HttpCode(200)
  @Verb('publishDocumentTemplate', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  publishDocumentTemplate(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PublishDocumentTemplateBody): Promise<DocumentTemplateStepTakenView> {
    return this.steps.publish(actor, id, body.version);
  }

  @Post(':id/retire-document-template')
  @HttpCode(200)
  @Verb('retireDocumentTemplate', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  retireDocumentTemplate(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RetireDocumentTemplateBody): Promise<DocumentTemplateStepTakenView> {
    return this.steps.retire(actor, id, body);
  }
}
