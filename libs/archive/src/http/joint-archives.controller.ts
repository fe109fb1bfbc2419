import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ArchiveJointCase } from '../use-cases/archive-joint-case';
import { DownloadJointArchive } from '../use-cases/download-archive';
import { ListJointArchives } from '../use-cases/list-joint-archives';
import { ListArchivesQuery, RenewArchiveBody } from './archive.body';
import { JointArchivePageView, JointArchiveStepView, JointArchiveView } from './joint-archive.view';

/** 联办档案 */
@Controller()
export class JointArchivesController {
  constructor(private readonly archive: ArchiveJointCase, private readonly lists: ListJointArchives, private readonly download: DownloadJointArchive) {}

  @Get('joint-archives')
  @Verb('readArchives', ['invalidInput'], 'listJointArchives')
  listJointArchives(@Query() query: ListArchivesQuery, @By() actor: Actor): Promise<JointArchivePageView> {
    return this.lists.page(query, actor);
  }

  @Get('joint-cases/:id/archive')
  @Verb('readCases', ['notFound'], 'readJointArchive')
  readJointArchive(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<JointArchiveView> {
    return this.lists.ofJointCase(id, actor);
  }

  @Post('joint-cases/:id/archive-joint-case')
  @HttpCode(200)
  @Verb('archiveJointCase', ['notFound', 'caseNotFinished', 'archiveUpToDate', 'changedMeanwhile', 'renderingFailed', 'archiveFileMissing'])
  archiveJointCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<JointArchiveStepView> {
    return this.archive.first(id, actor);
  }

  @Post('joint-cases/:id/renew-joint-archive')
  @HttpCode(200)
  @Verb('renewJointArchive', ['notFound', 'invalidInput', 'changedMeanwhile', 'caseNotFinished', 'archiveUpToDate', 'renderingFailed', 'archiveFileMissing'])
  renewJointArchive(@Param('id', SubjectId) id: number, @Body() body: RenewArchiveBody, @By() actor: Actor): Promise<JointArchiveStepView> {
    return this.archive.renew(id, body.version, actor);
  }

  /** The package as .zip; logged, for its papers show persons in clear. */
  @Get('joint-cases/:id/archive-package')
  @Streams('application/zip')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'no-store')
  @Verb('downloadArchive', ['notFound', 'notArchivedYet', 'archiveFileMissing'], 'downloadJointArchive')
  downloadJointArchive(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.download.run(id, actor);
  }
}
