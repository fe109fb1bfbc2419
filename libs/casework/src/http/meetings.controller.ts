import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CallTogether } from '../use-cases/meetings/call-together';
import { ConcludeMeeting } from '../use-cases/meetings/conclude-meeting';
import { OpenMeetingRecord } from '../use-cases/meetings/open-meeting-record';
import { PlanMeeting } from '../use-cases/meetings/plan-meeting';
import { ListMeetings, ShowMeeting } from '../use-cases/meetings/show-meetings';
import { AssignMeetingTaskBody, CancelMeetingBody, CloseMeetingBody, CompleteMeetingTaskBody, CountMeetingsQuery, InviteToMeetingBody, ListColleaguesQuery, ListMeetingsQuery, PlanMeetingBody, RecordMinutesBody, SignInToMeetingBody } from './meeting.body';
import { ColleagueView, MeetingCountsView, MeetingPageView, MeetingView } from './meeting.view';
import { SubjectTakenView } from './subject.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'meetingNotYours', 'idempotencyKeyReused'] as const;

/** 会议: lists and counts */
@Controller()
export class MeetingListsController {
  constructor(private readonly lists: ListMeetings) {}

  @Get('meetings')
  @Verb('readMeetings', ['invalidInput'], 'listMeetings')
  listMeetings(@Query() query: ListMeetingsQuery, @By() actor: Actor): Promise<MeetingPageView> {
    return this.lists.list(query, actor);
  }

  /** 会议次数, by kind and asking section; each opens to its rows by the filters of the list. */
  @Get('meeting-counts')
  @Verb('readMeetings', ['invalidInput', 'periodReversed'], 'countMeetings')
  countMeetings(@Query() query: CountMeetingsQuery, @By() actor: Actor): Promise<MeetingCountsView> {
    return this.lists.counts(query, actor);
  }

  @Get('colleagues')
  @Verb('inviteToMeeting', ['invalidInput'], 'listColleagues')
  listColleagues(@Query() query: ListColleaguesQuery, @By() actor: Actor): Promise<ColleagueView[]> {
    return this.lists.colleagues(query.search, actor);
  }
}

/** 会议: one, with its papers and files */
@Controller('meetings')
export class MeetingRecordsController {
  constructor(private readonly show: ShowMeeting, private readonly records: OpenMeetingRecord) {}

  @Get(':id')
  @Verb('readMeetings', ['notFound'], 'showMeeting')
  showMeeting(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<MeetingView> {
    return this.show.run(id, actor);
  }

  @Get(':id/notice')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readMeetings', ['notFound', 'renderingFailed', 'documentNotReady'], 'openMeetingNotice')
  openMeetingNotice(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.paper(id, 'notice_id', actor);
  }

  @Get(':id/minutes')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readMeetings', ['notFound', 'renderingFailed', 'documentNotReady'], 'openMeetingMinutes')
  openMeetingMinutes(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.paper(id, 'minutes_id', actor);
  }

  @Get(':id/files/:fileId')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readMeetings', ['notFound'], 'openMeetingFile')
  openMeetingFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.file(id, fileId, actor);
  }
}

/** 会议: its steps */
@Controller('meetings')
export class MeetingStepsController {
  constructor(private readonly planning: PlanMeeting, private readonly calling: CallTogether, private readonly concluding: ConcludeMeeting) {}

  @Post('plan-meeting')
  @Verb('planMeeting', ['invalidInput', 'unitUnknown', 'matterUnknown', 'glyphMissing', 'idempotencyKeyReused'])
  planMeeting(@Body() body: PlanMeetingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.planning.run(body, actor);
  }

  @Post(':id/invite-to-meeting')
  @HttpCode(200)
  @Verb('inviteToMeeting', [...STEP, 'attendeeUnknown', 'attendeeKnown', 'glyphMissing'])
  inviteToMeeting(@Param('id', SubjectId) id: number, @Body() body: InviteToMeetingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.calling.inviteToMeeting(id, body, actor);
  }

  /** Many come through the door at once: it takes no version. */
  @Post(':id/sign-in-to-meeting')
  @HttpCode(200)
  @Verb('signInToMeeting', [...STEP, 'meetingNotToday', 'notInvited', 'alreadySignedIn'])
  signInToMeeting(@Param('id', SubjectId) id: number, @Body() body: SignInToMeetingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.calling.signInToMeeting(id, body, actor);
  }

  @Post(':id/cancel-meeting')
  @HttpCode(200)
  @Verb('cancelMeeting', STEP)
  cancelMeeting(@Param('id', SubjectId) id: number, @Body() body: CancelMeetingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.calling.cancelMeeting(id, body, actor);
  }

  @Post(':id/record-minutes')
  @HttpCode(200)
  @Verb('recordMinutes', [...STEP, 'meetingNotToday', 'glyphMissing'])
  recordMinutes(@Param('id', SubjectId) id: number, @Body() body: RecordMinutesBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.concluding.recordMinutes(id, body, actor);
  }

  @Post(':id/assign-meeting-task')
  @HttpCode(200)
  @Verb('assignMeetingTask', [...STEP, 'unitUnknown', 'taskDuePast', 'glyphMissing'])
  assignMeetingTask(@Param('id', SubjectId) id: number, @Body() body: AssignMeetingTaskBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.concluding.assignMeetingTask(id, body, actor);
  }

  @Post(':id/complete-meeting-task')
  @HttpCode(200)
  @Verb('completeMeetingTask', [...STEP, 'taskDone'])
  completeMeetingTask(@Param('id', SubjectId) id: number, @Body() body: CompleteMeetingTaskBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.concluding.completeMeetingTask(id, body, actor);
  }

  @Post(':id/close-meeting')
  @HttpCode(200)
  @Verb('closeMeeting', [...STEP, 'meetingWithoutMinutes', 'meetingWithoutAttendees', 'glyphMissing'])
  closeMeeting(@Param('id', SubjectId) id: number, @Body() body: CloseMeetingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.concluding.closeMeeting(id, body, actor);
  }
}
