import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ArchiveAgencyProject } from '../use-cases/archive-agency-project';
import { DownloadAgencyArchive, OpenArchivePiece } from '../use-cases/open-agency-archive';
import { ListAgencyArchives, ShowAgencyArchive } from '../use-cases/show-agency-archive';
import { ArchiveAgencyProjectBody, ListAgencyArchivesQuery } from './agency-archive.body';
import { AgencyArchivePageView, AgencyArchiveStepView, AgencyArchiveView } from './agency-archive.view';

const STEP = ['notFound', 'invalidInput', 'changedMeanwhile', 'agencyNotClosed', 'archiveUpToDate', 'agencyArchiveMissing', 'agencyArchiveReasonUnknown', 'renderingFailed', 'archiveFileMissing', 'idempotencyKeyReused'] as const;

/** 代办档案 */
@Controller()
export class AgencyArchivesController {
  constructor(private readonly lists: ListAgencyArchives, private readonly show: ShowAgencyArchive, private readonly piece: OpenArchivePiece, private readonly download: DownloadAgencyArchive) {}

  @Get('agency-archives')
  @Verb('readAgencyProjects', ['invalidInput'], 'listAgencyArchives')
  listAgencyArchives(@Query() query: ListAgencyArchivesQuery, @By() actor: Actor): Promise<AgencyArchivePageView> {
    return this.lists.run(query, actor);
  }

  @Get('agency-projects/:id/archive')
  @Verb('readAgencyProjects', ['notFound'], 'readAgencyArchive')
  readAgencyArchive(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyArchiveView> {
    return this.show.run(id, actor);
  }

  /** One paper of the contents, e.g. minutes.0. */
  @Get('agency-projects/:id/archive-pieces/:piece')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('readAgencyProjects', ['notFound', 'documentNotReady', 'renderingFailed'], 'openArchivePiece')
  openArchivePiece(@Param('id', SubjectId) id: number, @Param('piece') piece: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.piece.run(id, piece, actor);
  }

  /** The package as .zip; logged, for its papers show persons in clear. */
  @Get('agency-projects/:id/archive-package')
  @Streams('application/zip')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('downloadAgencyArchive', ['notFound', 'notArchivedYet', 'archiveFileMissing'])
  downloadAgencyArchive(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.download.run(id, actor);
  }
}

/** 归档、更新 */
@Controller('agency-projects')
export class AgencyArchiveStepsController {
  constructor(private readonly archive: ArchiveAgencyProject) {}

  @Post(':id/archive-agency-project')
  @HttpCode(200)
  @Verb('archiveAgencyProject', STEP)
  archiveAgencyProject(@Param('id', SubjectId) id: number, @Body() body: ArchiveAgencyProjectBody, @By() actor: Actor): Promise<AgencyArchiveStepView> {
    return this.archive.first(id, body, actor);
  }

  @Post(':id/renew-agency-archive')
  @HttpCode(200)
  @Verb('renewAgencyArchive', STEP)
  renewAgencyArchive(@Param('id', SubjectId) id: number, @Body() body: ArchiveAgencyProjectBody, @By() actor: Actor): Promise<AgencyArchiveStepView> {
    return this.archive.renew(id, body, actor);
  }
}
