import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { By, OwnTransaction, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { KeepPhotograph } from '../use-cases/bulletin/keep-photograph';
import { OpenPhotograph } from '../use-cases/bulletin/open-photograph';
import { PhotographView } from './bulletin.view';

const REFUSED = ['invalidInput', 'notFound', 'issueNotComposing', 'malformedRequest', 'unsupportedMedia', 'photographRefused', 'fileEmpty', 'fileTooLarge', 'fileTypeRefused', 'fileInfected', 'malwareCheckFailed', 'storageFull', 'fileStoreAway'] as const;
const FILE = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };

/** 专报的插图: one JPG or PNG (multipart) of at most 20 MB, scaled to what the paper shows */
@Controller()
export class BulletinPhotographsController {
  constructor(private readonly keep: KeepPhotograph, private readonly open: OpenPhotograph) {}

  @Post('bulletin-issues/:id/photographs')
  @OwnTransaction()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('composeIssue', REFUSED, 'addIssuePhotograph')
  addIssuePhotograph(@Param('id', SubjectId) id: number, @By() actor: Actor, @Req() request: FastifyRequest): Promise<PhotographView> {
    return this.keep.forIssue(id, actor, request);
  }

  @Post('contributions/:id/photographs')
  @OwnTransaction()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('draftContribution', [...REFUSED, 'contributionNotYours'], 'addContributionPhotograph')
  addContributionPhotograph(@Param('id', SubjectId) id: number, @By() actor: Actor, @Req() request: FastifyRequest): Promise<PhotographView> {
    return this.keep.forContribution(id, actor, request);
  }

  @Get('bulletin-issues/:id/photographs/:fileId')
  @Streams('image/jpeg')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readBulletins', ['invalidInput', 'notFound', 'fileStoreAway'], 'openBulletinPhotograph')
  openBulletinPhotograph(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.open.run(id, fileId, actor);
  }
}
