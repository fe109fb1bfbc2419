import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { By, OwnTransaction, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { DraftsOfClerk } from '../use-cases/drafts-of-clerk';
import { FindApplicant } from '../use-cases/find-applicant';
import { JudgeReception } from '../use-cases/judge-reception';
import { ListSilenceAlerts } from '../use-cases/list-silence-alerts';
import { TakeUpload } from '../use-cases/take-upload';
import { FindApplicantBody, JudgeReceptionBody, KeepDraftBody } from './reception.body';
import { DoneView, DraftView, FoundApplicantView, JudgedReceptionView, SilenceAlertView, UploadedFileView } from './reception.view';
import { UploadQuery } from './upload.body';

@Controller()
export class DeskController {
  constructor(private readonly judge: JudgeReception, private readonly find: FindApplicant, private readonly alerts: ListSilenceAlerts, private readonly upload: TakeUpload) {}

  /** 试判: outcome, dates and the paper that would come out now. */
  @Post('receptions/judge')
  @HttpCode(200)
  @Verb('judgeReception', ['invalidInput', 'itemNotPublished', 'materialUnknown', 'pointUnknown'])
  judgeReception(@Body() body: JudgeReceptionBody, @By() actor: Actor): Promise<JudgedReceptionView> {
    return this.judge.run(body, actor);
  }

  @Post('applicants/find')
  @HttpCode(200)
  @Verb('findApplicant', ['invalidInput', 'creditCodeInvalid', 'residentIdInvalid'])
  findApplicant(@Body() body: FindApplicantBody, @By() actor: Actor): Promise<FoundApplicantView> {
    return this.find.run(body, actor);
  }

  /** 快要视为受理的办件 */
  @Get('receptions/silence-alerts')
  @Verb('readCases', [], 'listSilenceAlerts')
  listSilenceAlerts(@By() actor: Actor): Promise<SilenceAlertView[]> {
    return this.alerts.run(actor);
  }

  /** 采集: one file (multipart), at most 20 MB; type by content: PDF, JPG, PNG, OFD. */
  @Post('files')
  @OwnTransaction()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Verb('uploadFile', ['invalidInput', 'malformedRequest', 'fileTooLarge', 'fileTypeRefused', 'fileEmpty', 'fileInfected', 'malwareCheckFailed', 'fileStoreAway', 'storageFull'])
  uploadFile(@Req() request: FastifyRequest, @Query() query: UploadQuery, @By() actor: Actor): Promise<UploadedFileView> {
    return this.upload.run(request, query.draftId ?? null, actor);
  }
}

@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsOfClerk) {}

  @Get()
  @Verb('keepDraft', [], 'listDrafts')
  listDrafts(@By() actor: Actor): Promise<DraftView[]> {
    return this.drafts.list(actor);
  }

  /** Saved as typed; a draft changed elsewhere is refused with the version that stands. */
  @Put(':id')
  @Verb('keepDraft', ['invalidInput', 'draftChanged', 'notFound'])
  keepDraft(@Param('id', ParseUUIDPipe) id: string, @Body() body: KeepDraftBody, @By() actor: Actor): Promise<DraftView> {
    return this.drafts.keep(id, body, actor);
  }

  @Delete(':id')
  @Verb('keepDraft', ['notFound'], 'removeDraft')
  removeDraft(@Param('id', ParseUUIDPipe) id: string, @By() actor: Actor): Promise<DoneView> {
    return this.drafts.remove(id, actor);
  }
}
