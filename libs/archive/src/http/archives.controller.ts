import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ArchiveCase } from '../use-cases/archive-case';
import { ArchivePeriod } from '../use-cases/archive-period';
import { DownloadArchive, DownloadBatch } from '../use-cases/download-archive';
import { ListArchives } from '../use-cases/list-archives';
import { ArchivePeriodBody, ListArchivesQuery, RenewArchiveBody } from './archive.body';
import { ArchiveBatchesView, ArchiveBatchView, ArchivePageView, ArchiveStepView, CaseArchiveView } from './archive.view';

@Controller('cases')
export class CaseArchiveController {
  constructor(private readonly archive: ArchiveCase, private readonly lists: ListArchives, private readonly download: DownloadArchive) {}

  @Get(':id/archive')
  @Verb('readCases', ['notFound'], 'readCaseArchive')
  readCaseArchive(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CaseArchiveView> {
    return this.lists.ofCase(id, actor);
  }

  @Post(':id/archive-case')
  @HttpCode(200)
  @Verb('archiveCase', ['notFound', 'caseNotFinished', 'archiveUpToDate', 'changedMeanwhile', 'renderingFailed', 'archiveFileMissing'])
  archiveCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ArchiveStepView> {
    return this.archive.first(id, actor);
  }

  @Post(':id/renew-archive')
  @HttpCode(200)
  @Verb('renewArchive', ['notFound', 'invalidInput', 'changedMeanwhile', 'caseNotFinished', 'archiveUpToDate', 'renderingFailed', 'archiveFileMissing'])
  renewArchive(@Param('id', SubjectId) id: number, @Body() body: RenewArchiveBody, @By() actor: Actor): Promise<ArchiveStepView> {
    return this.archive.renew(id, body.version, actor);
  }

  /** The package as .zip; logged, for its papers show persons in clear. */
  @Get(':id/archive-package')
  @Streams('application/zip')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('downloadArchive', ['notFound', 'notArchivedYet', 'archiveFileMissing'])
  downloadArchive(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.download.run(id, actor);
  }
}

@Controller()
export class ArchivesController {
  constructor(private readonly lists: ListArchives, private readonly periods: ArchivePeriod, private readonly download: DownloadBatch) {}

  @Get('archives')
  @Verb('readArchives', ['invalidInput'], 'listArchives')
  listArchives(@Query() query: ListArchivesQuery, @By() actor: Actor): Promise<ArchivePageView> {
    return this.lists.page(query, actor);
  }

  @Get('archive-batches')
  @Verb('readArchives', [], 'listArchiveBatches')
  async listArchiveBatches(@By() actor: Actor): Promise<ArchiveBatchesView> {
    return { rows: await this.periods.list(actor) };
  }

  /** 批量归档: the worker does it; the answer is the batch with its progress. */
  @Post('archive-batches')
  @HttpCode(200)
  @Verb('archiveCase', ['invalidInput', 'periodReversed', 'periodTooLong'], 'archivePeriod')
  archivePeriod(@Body() body: ArchivePeriodBody, @By() actor: Actor): Promise<ArchiveBatchView> {
    return this.periods.begin(body, actor);
  }

  /** What is archived stays. */
  @Post('archive-batches/:id/cancel')
  @HttpCode(200)
  @Verb('archiveCase', ['notFound', 'batchFinished'], 'cancelArchiveBatch')
  cancelArchiveBatch(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ArchiveBatchView> {
    return this.periods.cancel(id, actor);
  }

  /** One .zip with a package for each case of the batch. */
  @Get('archive-batches/:id/packages')
  @Streams('application/zip')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('downloadArchive', ['notFound'], 'downloadArchiveBatch')
  downloadArchiveBatch(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.download.run(id, actor);
  }
}
