import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { By, OwnTransaction, Streams, SubjectId, Verb, type Actor, type StepTaken } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { PublishSample } from '../../use-cases/samples/publish-sample';
import { RetireSample } from '../../use-cases/samples/retire-sample';
import { ReviseSample } from '../../use-cases/samples/revise-sample';
import { UploadSamplePage } from '../../use-cases/samples/upload-sample-page';
import { WriteTrainingHandbook } from '../../use-cases/samples/write-training-handbook';
import { SampleAnswers } from './sample-answers';
import { PublishSampleBody, RetireSampleBody, ReviseSampleBody, SamplesQuery, TrainingHandbookQuery, UploadSamplePageQuery } from './sample.body';
import { SampleListView, SamplePageView, SampleRecordView, SampleStepTakenView } from './sample.view';

const STEP = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const told = ({ id, status, seq }: StepTaken): SampleStepTakenView => ({ id, status, version: seq });

/** 图解范本: what is looked at, and the pages that go into it */
@Controller('illustrated-samples')
export class SamplesController {
  constructor(private readonly answers: SampleAnswers, private readonly upload: UploadSamplePage) {}

  @Get()
  @Verb('readItems', ['invalidInput'], 'listSamples')
  listSamples(@Query() query: SamplesQuery, @By() actor: Actor): Promise<SampleListView> {
    return this.answers.list(query, actor);
  }

  @Get(':id')
  @Verb('readItems', ['notFound'], 'showSample')
  showSample(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<SampleRecordView> {
    return this.answers.show(id, actor);
  }

  /** A page from 1, as PNG. */
  @Get(':id/pages/:no')
  @Streams('image/png')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound'], 'openSamplePage')
  openSamplePage(@Param('id', SubjectId) id: number, @Param('no', SubjectId) no: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.answers.page(id, no, actor);
  }

  /** One PNG (multipart), at most 10 MB; the boxes are burnt in before it is kept, the picture that came is kept nowhere. */
  @Post('upload-sample-page')
  @OwnTransaction()
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Verb('draftSample', ['invalidInput', 'malformedRequest', 'unsupportedMedia', 'samplePageRefused', 'fileEmpty', 'fileTooLarge', 'fileTypeRefused', 'fileInfected', 'malwareCheckFailed', 'storageFull', 'fileStoreAway'], 'uploadSamplePage')
  uploadSamplePage(@By() actor: Actor, @Query() { boxes }: UploadSamplePageQuery, @Req() request: FastifyRequest): Promise<SamplePageView> {
    return this.upload.run(actor, boxes ?? '', request);
  }
}

/** 培训手册: what clerks are trained with, generated from what is in use now */
@Controller('training-handbook')
export class TrainingHandbookController {
  constructor(private readonly handbook: WriteTrainingHandbook) {}

  /** PDF */
  @Get()
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['invalidInput', 'documentTemplateMissing', 'itemNotInUseOn', 'glyphMissing', 'renderingFailed'], 'writeTrainingHandbook')
  writeTrainingHandbook(@Query() { items }: TrainingHandbookQuery): Promise<StreamableFile> {
    return this.handbook.run(items);
  }
}

/** 图解范本: its steps; the first one, which may name a finished case, is casework's */
@Controller('illustrated-samples')
export class SampleStepsController {
  constructor(private readonly revising: ReviseSample, private readonly publishing: PublishSample, private readonly retiring: RetireSample) {}

  @Post(':id/revise-sample')
  @HttpCode(200)
  @Verb('reviseSample', [...STEP, 'itemNotPublished', 'materialUnknown', 'sampleMarkOutside', 'pointUnknown'])
  async reviseSample(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() { version, pages, marks }: ReviseSampleBody): Promise<SampleStepTakenView> {
    return told(await this.revising.take(actor, id, version, { pages, marks }));
  }

  @Post(':id/publish-sample')
  @HttpCode(200)
  @Verb('publishSample', [...STEP, 'sampleOwnWork', 'sampleNotConfirmed', 'sampleWithoutPages', 'sampleWithoutMarks', 'itemNotPublished', 'materialUnknown', 'sampleMarkOutside', 'pointUnknown'])
  async publishSample(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() { version, confirmed }: PublishSampleBody): Promise<SampleStepTakenView> {
    return told(await this.publishing.take(actor, id, version, confirmed));
  }

  @Post(':id/retire-sample')
  @HttpCode(200)
  @Verb('retireSample', STEP)
  async retireSample(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() { version, reason }: RetireSampleBody): Promise<SampleStepTakenView> {
    return told(await this.retiring.take(actor, id, version, reason.trim()));
  }
}
