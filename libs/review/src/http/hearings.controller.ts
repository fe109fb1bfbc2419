import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AnnounceHearing } from '../use-cases/announce-hearing';
import { EndHearing } from '../use-cases/end-hearing';
import { HearingHosts } from '../use-cases/hearing-hosts';
import { InformOfHearingRight } from '../use-cases/inform-of-hearing-right';
import { NotifyInterestedParties } from '../use-cases/notify-interested-parties';
import { ReadHearings } from '../use-cases/read-hearings';
import { RecordHearing } from '../use-cases/record-hearing';
import { RecordStatement } from '../use-cases/record-statement';
import { RequestHearing } from '../use-cases/request-hearing';
import { WaiveHearing } from '../use-cases/waive-hearing';
import { AnnounceHearingBody, EndHearingBody, HearingsQuery, InformOfHearingRightBody, NotifyInterestedPartiesBody, RecordHearingBody, RecordStatementBody, RequestHearingBody, WaiveHearingBody } from './hearing.body';
import { CaseHearingsView, HearingHostView, ListedHearingView } from './hearing.view';
import { STEP_FAULTS } from './step-faults';

/** 利害关系人: told, and heard or not (行政许可法 36). */
@Controller()
export class InterestedPartiesController {
  constructor(private readonly notify: NotifyInterestedParties, private readonly statement: RecordStatement, private readonly read: ReadHearings) {}

  @Post('cases/:id/notify-interested-parties')
  @HttpCode(200)
  @Verb('notifyInterestedParties', [...STEP_FAULTS, 'nameInvalid', 'partyListed', 'opinionRequired', 'glyphMissing'])
  notifyInterestedParties(@Param('id', SubjectId) id: number, @Body() body: NotifyInterestedPartiesBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.notify.run(id, body, actor);
  }

  @Post('cases/:id/record-statement')
  @HttpCode(200)
  @Verb('recordStatement', [...STEP_FAULTS, 'partyUnknown', 'statementStillOpen', 'opinionRequired'])
  recordStatement(@Param('id', SubjectId) id: number, @Body() body: RecordStatementBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.statement.run(id, body, actor);
  }

  @Get('cases/:id/hearings')
  @Verb('readCases', ['notFound'], 'readCaseHearings')
  readCaseHearings(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CaseHearingsView> {
    return this.read.ofCase(id, actor);
  }

  /** Those that are not over, the next one first; at most 200. */
  @Get('hearings')
  @Verb('readCases', ['invalidInput'], 'listHearings')
  listHearings(@Query() query: HearingsQuery, @By() actor: Actor): Promise<ListedHearingView[]> {
    return this.read.list(query.state === 'over', actor);
  }
}

/** 听证 (行政许可法 46-48). */
@Controller('cases')
export class HearingsController {
  constructor(
    private readonly inform: InformOfHearingRight, private readonly waive: WaiveHearing, private readonly request: RequestHearing, private readonly announce: AnnounceHearing,
    private readonly record: RecordHearing, private readonly end: EndHearing, private readonly hosts: HearingHosts,
  ) {}

  @Post(':id/inform-of-hearing-right')
  @HttpCode(200)
  @Verb('informOfHearingRight', [...STEP_FAULTS, 'opinionRequired', 'glyphMissing'])
  informOfHearingRight(@Param('id', SubjectId) id: number, @Body() body: InformOfHearingRightBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.inform.run(id, body, actor);
  }

  @Post(':id/waive-hearing')
  @HttpCode(200)
  @Verb('waiveHearing', [...STEP_FAULTS, 'hearingNotOffered', 'hearingStillOpen'])
  waiveHearing(@Param('id', SubjectId) id: number, @Body() body: WaiveHearingBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.waive.run(id, body, actor);
  }

  @Post(':id/request-hearing')
  @HttpCode(200)
  @Verb('requestHearing', [...STEP_FAULTS, 'hearingNotOffered', 'hearingAskedLate', 'procedureNotProvided', 'procedureTooLong', 'opinionRequired', 'glyphMissing'])
  requestHearing(@Param('id', SubjectId) id: number, @Body() body: RequestHearingBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.request.run(id, body, actor);
  }

  @Post(':id/announce-hearing')
  @HttpCode(200)
  @Verb('announceHearing', [...STEP_FAULTS, 'hearingNotOffered', 'hearingNoticeShort', 'hearingTooLate', 'separationOfDuties', 'hearingHostUnfit', 'hearingClosedNeedsReason', 'opinionRequired', 'glyphMissing'])
  announceHearing(@Param('id', SubjectId) id: number, @Body() body: AnnounceHearingBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.announce.run(id, body, actor);
  }

  @Post(':id/record-hearing')
  @HttpCode(200)
  @Verb('recordHearing', [...STEP_FAULTS, 'hearingNotAnnounced', 'hearingNotYet', 'hearingRecordUnsigned', 'opinionRequired', 'glyphMissing'])
  recordHearing(@Param('id', SubjectId) id: number, @Body() body: RecordHearingBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.record.run(id, body, actor);
  }

  @Post(':id/end-hearing')
  @HttpCode(200)
  @Verb('endHearing', [...STEP_FAULTS, 'hearingNotAnnounced', 'hearingNotRecorded', 'hearingRecordedAlready', 'opinionRequired'])
  endHearing(@Param('id', SubjectId) id: number, @Body() body: EndHearingBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.end.run(id, body, actor);
  }

  @Get(':id/hearing-hosts')
  @Verb('announceHearing', ['notFound'], 'listHearingHosts')
  listHearingHosts(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<HearingHostView[]> {
    return this.hosts.list(id, actor);
  }
}
