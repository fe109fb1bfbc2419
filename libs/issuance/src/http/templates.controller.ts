import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { By, OwnTransaction, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { PreviewCertificateTemplate } from '../use-cases/preview-certificate-template';
import { UploadBackground } from '../use-cases/upload-background';
import { DraftCertificateTemplateBody, PreviewCertificateTemplateBody, PublishCertificateTemplateBody, RetireCertificateTemplateBody, ReviseCertificateTemplateBody } from './layout.body';
import { TemplateAnswers } from './template-answers';
import { TemplateSteps } from './template-steps';
import { CertificateTemplateRowView, CertificateTemplateView, SubjectStepTakenView, TemplateScanView } from './template.view';

/** 证照模板：起草、修改、发布、停用；底图和样张。 */
@Controller('certificate-templates')
export class TemplatesController {
  constructor(private readonly answers: TemplateAnswers, private readonly steps: TemplateSteps, private readonly scans: UploadBackground, private readonly previews: PreviewCertificateTemplate) {}

  @Get()
  @Verb('readItems', [], 'listCertificateTemplates')
  listCertificateTemplates(): Promise<CertificateTemplateRowView[]> {
    return this.answers.list();
  }

  @Get(':id')
  @Verb('readItems', ['notFound'], 'showCertificateTemplate')
  showCertificateTemplate(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CertificateTemplateView> {
    return this.answers.show(id, actor);
  }

  @Post('draft-certificate-template')
  @Verb('draftCertificateTemplate', ['notFound', 'invalidInput', 'stepNotAllowed'])
  draftCertificateTemplate(@By() actor: Actor, @Body() body: DraftCertificateTemplateBody): Promise<SubjectStepTakenView> {
    return this.steps.draft(actor, body);
  }

  @Post(':id/revise-certificate-template')
  @HttpCode(200)
  @Verb('reviseCertificateTemplate', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'backgroundUnusable'])
  reviseCertificateTemplate(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ReviseCertificateTemplateBody): Promise<SubjectStepTakenView> {
    return this.steps.revise(actor, id, body);
  }

  @Post(':id/publish-certificate-template')
  @HttpCode(200)
  @Verb('publishCertificateTemplate', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'templateIncomplete', 'certificateOverflow', 'fieldOutsidePaper', 'glyphMissing'])
  publishCertificateTemplate(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PublishCertificateTemplateBody): Promise<SubjectStepTakenView> {
    return this.steps.publish(actor, id, body.version);
  }

  @Post(':id/retire-certificate-template')
  @HttpCode(200)
  @Verb('retireCertificateTemplate', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  retireCertificateTemplate(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RetireCertificateTemplateBody): Promise<SubjectStepTakenView> {
    return this.steps.retire(actor, id, body);
  }

  /** 底图: one picture (multipart), PNG or JPG by content, at most 20 MB. */
  @Post(':id/upload-background')
  @OwnTransaction()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Verb('reviseCertificateTemplate', ['notFound', 'invalidInput', 'malformedRequest', 'unsupportedMedia', 'backgroundUnusable', 'fileTooLarge', 'fileTypeRefused', 'fileEmpty', 'fileInfected', 'storageFull'], 'uploadBackground')
  async uploadBackground(@Param('id', SubjectId) id: number, @Req() request: FastifyRequest, @By() actor: Actor): Promise<TemplateScanView> {
    const scan = await this.scans.run(id, request, actor);
    return { fileId: scan.file_id, mediaType: scan.media_type, widthPx: scan.width_px, heightPx: scan.height_px };
  }

  /** The scan behind an edition, for the editor; an attachment like every uploaded file. */
  @Get(':id/background')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound'], 'openBackground')
  async openBackground(@Param('id', SubjectId) id: number): Promise<StreamableFile> {
    const { stream, mediaType } = await this.scans.open(id);
    return new StreamableFile(stream, { type: mediaType, disposition: 'attachment' });
  }

  /** The sheet filled with samples, watermarked; drawn at once from what is being typed, kept nowhere. */
  @Post(':id/preview-certificate-template')
  @HttpCode(200)
  @OwnTransaction()
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound', 'invalidInput', 'certificateOverflow', 'fieldOutsidePaper', 'glyphMissing', 'renderingFailed', 'backgroundUnusable'], 'previewCertificateTemplate')
  previewCertificateTemplate(@Param('id', SubjectId) id: number, @Body() body: PreviewCertificateTemplateBody): Promise<StreamableFile> {
    return this.previews.run(id, body.layout ?? null, body.sample);
  }
}
