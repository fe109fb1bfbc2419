import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AttendRequest, RecordRequest } from '../use-cases/record-request';
import { ShowAgencyContact, ShowRequests } from '../use-cases/show-requests';
import { AgencyNoteBody, AgencyWordsBody, ListAgencyRequestsQuery, RecordAgencyRequestBody, ShowAgencyContactBody } from './request.body';
import { AgencyContactView, AgencyRequestPageView, AgencyRequestView } from './request.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 帮办诉求 */
@Controller('agency-requests')
export class AgencyRequestsController {
  constructor(private readonly show: ShowRequests, private readonly contact: ShowAgencyContact, private readonly record: RecordRequest, private readonly attend: AttendRequest) {}

  /** Who waits longest first. */
  @Get()
  @Verb('readAgencyProjects', ['invalidInput'], 'listAgencyRequests')
  listAgencyRequests(@Query() query: ListAgencyRequestsQuery, @By() actor: Actor): Promise<AgencyRequestPageView> {
    return this.show.list(query, actor);
  }

  @Get(':id')
  @Verb('readAgencyProjects', ['notFound'], 'showAgencyRequest')
  showAgencyRequest(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyRequestView> {
    return this.show.one(id, actor);
  }

  // its own transaction: the answer must not be kept for repeated requests
  @Post(':id/show-agency-contact')
  @OwnTransaction()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('showAgencyContact', ['invalidInput', 'notFound'])
  showAgencyContact(@Param('id', SubjectId) id: number, @Body() { reason }: ShowAgencyContactBody, @By() actor: Actor): Promise<AgencyContactView> {
    return this.contact.run(id, reason, actor);
  }

  @Post('record-agency-request')
  @Verb('recordAgencyRequest', ['invalidInput', 'agencyTicketMissing', 'agencyTicketTaken', 'agencyAppointmentMissing', 'idempotencyKeyReused'])
  recordAgencyRequest(@Body() body: RecordAgencyRequestBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.record.run(body, actor);
  }

  @Post(':id/guide-agency-request')
  @HttpCode(200)
  @Verb('guideAgencyRequest', STEP)
  guideAgencyRequest(@Param('id', SubjectId) id: number, @Body() body: AgencyNoteBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.attend.guideAgencyRequest(id, body, actor);
  }

  @Post(':id/advise-agency-request')
  @HttpCode(200)
  @Verb('adviseAgencyRequest', STEP)
  adviseAgencyRequest(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.attend.adviseAgencyRequest(id, body, actor);
  }

  @Post(':id/close-agency-request')
  @HttpCode(200)
  @Verb('closeAgencyRequest', STEP)
  closeAgencyRequest(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.attend.closeAgencyRequest(id, body, actor);
  }
}
