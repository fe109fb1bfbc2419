import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { By, OwnTransaction, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { CheckFormAddress } from '../use-cases/forms/check-form-address';
import { UploadFormFile } from '../use-cases/forms/upload-form-file';
import { FormFileQuery, FormsQuery, UploadFormFileQuery } from './form.body';
import { FormAnswers, presentForm } from './form-answers';
import { FormFileView, FormRowView } from './form.view';

/** 表格库：查找、下载、上传、检查下载地址。 */
@Controller('forms')
export class FormFilesController {
  constructor(private readonly answers: FormAnswers, private readonly files: UploadFormFile, private readonly addresses: CheckFormAddress) {}

  @Get()
  @Verb('readItems', ['invalidInput'], 'listForms')
  listForms(@Query() query: FormsQuery): Promise<FormRowView[]> {
    return this.answers.list(query);
  }

  /** The blank, of any edition that was held here. */
  @Get(':id/file')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound', 'invalidInput'], 'openFormFile')
  openFormFile(@Param('id', SubjectId) id: number, @Query() { edition }: FormFileQuery): Promise<StreamableFile> {
    return this.answers.file(id, edition === undefined ? null : Number(edition));
  }

  @Get(':id/sample')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound'], 'openFormSample')
  openFormSample(@Param('id', SubjectId) id: number): Promise<StreamableFile> {
    return this.answers.sample(id);
  }

  /** One file (multipart), at most 10 MB, its type judged by content. */
  @Post('upload-form-file')
  @OwnTransaction()
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Verb('reviseForm', ['invalidInput', 'malformedRequest', 'unsupportedMedia', 'formFileRefused', 'fileEmpty', 'fileTooLarge', 'fileInfected', 'malwareCheckFailed', 'storageFull'], 'uploadFormFile')
  async uploadFormFile(@By() actor: Actor, @Query() { purpose }: UploadFormFileQuery, @Req() request: FastifyRequest): Promise<FormFileView> {
    const { id: fileId, name, size_bytes: sizeBytes } = await this.files.run(actor, purpose, request);
    return { fileId, name, sizeBytes };
  }

  /** Asks the outside address at once; takes up to half a minute. */
  @Post(':id/check-form-address')
  @HttpCode(200)
  @OwnTransaction()
  @Verb('checkFormAddress', ['notFound'])
  async checkFormAddress(@By() actor: Actor, @Param('id', SubjectId) id: number): Promise<FormRowView> {
    return presentForm(await this.addresses.run(actor, id));
  }
}
