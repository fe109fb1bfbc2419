import { Controller, Get, Header, Param, ParseEnumPipe, Query, StreamableFile } from '@nestjs/common';
import { refuse, type DocumentTemplateKind } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { Streams, SubjectId, Verb } from '@onecounter/platform';
import { DocumentTemplates } from '../data/document-templates';
import { GenerateDocument, type DocumentAsked } from '../use-cases/generate-document';
import { TemplateContent } from '../use-cases/template-content';
import { GenerateDocumentQuery } from './document-template.body';

const KINDS: Readonly<Record<DocumentTemplateKind, DocumentTemplateKind>> = { guide: 'guide', notice: 'notice', booklet: 'booklet', themeHandbook: 'themeHandbook' };
const askedBy = ({ items, format, on }: GenerateDocumentQuery): DocumentAsked => ({ codes: items, format, on: on ? plainDate(on) : null });

/** 生成办事指南、一次性告知书、要点手册、主题的标准化手册；预览和下载模板。 */
@Controller()
export class GeneratedDocumentsController {
  constructor(private readonly documents: GenerateDocument, private readonly templates: DocumentTemplates, private readonly content: TemplateContent) {}

  @Get('generated-documents/:kind')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound', 'invalidInput', 'documentTemplateMissing', 'itemNotInUseOn', 'themeNotInUseOn', 'glyphMissing', 'renderingFailed'], 'generateDocument')
  generateDocument(@Param('kind', new ParseEnumPipe(KINDS, { exceptionFactory: () => refuse('notFound') })) kind: DocumentTemplateKind, @Query() query: GenerateDocumentQuery): Promise<StreamableFile> {
    return this.documents.run(kind, askedBy(query));
  }

  /** Filled into this edition, a draft too. */
  @Get('document-templates/:id/preview')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound', 'invalidInput', 'itemNotInUseOn', 'themeNotInUseOn', 'glyphMissing', 'renderingFailed', 'documentTemplateUnusable'], 'previewDocumentTemplate')
  previewDocumentTemplate(@Param('id', SubjectId) id: number, @Query() query: GenerateDocumentQuery): Promise<StreamableFile> {
    return this.documents.preview(id, askedBy(query));
  }

  /** The template itself, to work on. */
  @Get('document-templates/:id/file')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound'], 'openTemplateFile')
  async openTemplateFile(@Param('id', SubjectId) id: number): Promise<StreamableFile> {
    const { file_hash: hash, file_name: name } = (await this.templates.find(id)) ?? refuse('notFound');
    return new StreamableFile(await this.content.bytes(hash), { type: 'application/octet-stream', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
  }
}
