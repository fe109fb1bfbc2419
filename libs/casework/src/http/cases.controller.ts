import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Sse, UseGuards, type MessageEvent } from '@nestjs/common';
import { By, OwnTransaction, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { Observable } from 'rxjs';
import { Assignees } from '../data/assignees';
import { CaseLive } from '../live/case-live';
import { InboxLive } from '../live/inbox-live';
import { MarkSeen } from '../use-cases/mark-seen';
import { FindCase, ListCases } from '../use-cases/list-cases';
import { ExplainDueDate, ReadAllowedSteps, ReadCase, ReadCaseRecords, ShowPersonalData } from '../use-cases/read-case';
import { CaseWithinReach } from './case-within-reach.guard';
import { FindCaseQuery, FollowCaseQuery, ListCasesQuery, ShowPersonalDataBody, StepBody, WhyDateQuery } from './case.body';
import { AssigneeView, CasePageView, CaseRowView, CaseView } from './case.view';
import { AllowedStepsView, DocumentView, DueDateView, PersonalDataView, SeenView, TimelineView } from './case-records.view';

@Controller('cases')
export class CasesController {
  constructor(private readonly lists: ListCases, private readonly find: FindCase, private readonly explain: ExplainDueDate, private readonly live: CaseLive, private readonly people: Assignees) {}

  @Get()
  @Verb('readCases', ['invalidInput'], 'listCases')
  listCases(@Query() query: ListCasesQuery, @By() actor: Actor): Promise<CasePageView> {
    return this.lists.page(query, actor);
  }

  @Get('find')
  @Verb('readCases', ['notFound', 'invalidInput'], 'findCase')
  findCase(@Query() query: FindCaseQuery, @By() actor: Actor): Promise<CaseRowView> {
    return this.find.run(query.number, actor);
  }

  /** 经办人: reviewers whose cases may stand in one's lists. */
  @Get('assignees')
  @Verb('readCases', [], 'listAssignees')
  listAssignees(@By() actor: Actor): Promise<AssigneeView[]> {
    return this.people.within(actor);
  }

  /** Server-sent events: `moved` with {id, version, status}, `present` with {id, people} when one's own page is to be seen, and a `breath` now and then. */
  @Sse(':id/live')
  @UseGuards(CaseWithinReach)
  @Streams('text/event-stream')
  @Verb('readCases', ['notFound', 'invalidInput'], 'followCase')
  followCase(@Param('id', SubjectId) id: number, @Query() query: FollowCaseQuery, @By() actor: Actor): Promise<Observable<MessageEvent>> {
    return this.live.follow(id, actor, query.looking ?? false);
  }

  @Get(':id/due-date')
  @Verb('readCases', ['notFound', 'invalidInput'], 'whyDueDate')
  whyDueDate(@Param('id', SubjectId) id: number, @Query() query: WhyDateQuery, @By() actor: Actor): Promise<DueDateView> {
    return this.explain.run(id, query.which, actor);
  }
}

@Controller('cases')
export class InboxLiveController {
  constructor(private readonly live: InboxLive) {}

  /** Server-sent events: `moved` with {cases: [{id, version}]} within one's reach, without what one moved oneself, and a `breath` now and then. */
  @Sse('live')
  @Streams('text/event-stream')
  @Verb('readCases', [], 'followCases')
  followCases(@By() actor: Actor): Promise<Observable<MessageEvent>> {
    return this.live.follow(actor);
  }
}

@Controller('cases')
export class CaseController {
  constructor(private readonly read: ReadCase, private readonly records: ReadCaseRecords, private readonly steps: ReadAllowedSteps) {}

  @Get(':id')
  @Verb('readCases', ['notFound'], 'readCase')
  readCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CaseView> {
    return this.read.view(id, actor);
  }

  @Get(':id/allowed-steps')
  @Verb('readCases', ['notFound'], 'allowedSteps')
  allowedSteps(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AllowedStepsView> {
    return this.steps.run(id, actor);
  }

  @Get(':id/timeline')
  @Verb('readTrace', ['notFound'], 'readTimeline')
  readTimeline(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<TimelineView> {
    return this.records.trace(id, actor);
  }

  @Get(':id/documents')
  @Verb('readDocuments', ['notFound'], 'listDocuments')
  listDocuments(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<DocumentView[]> {
    return this.records.papers(id, actor);
  }
}

@Controller('cases')
export class PersonalDataController {
  constructor(private readonly show: ShowPersonalData, private readonly seen: MarkSeen) {}

  /** 已读: this version was looked at; the inbox no longer shows it as new. */
  @Post(':id/mark-seen')
  @HttpCode(200)
  @Verb('readCases', ['notFound', 'invalidInput'], 'markSeen')
  markSeen(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SeenView> {
    return this.seen.run(id, body.version, actor);
  }

  // its own transaction: the answer must not be kept for repeated requests
  @Post(':id/show-personal-data')
  @OwnTransaction()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('showPersonalData', ['notFound', 'invalidInput'])
  showPersonalData(@Param('id', SubjectId) id: number, @Body() body: ShowPersonalDataBody, @By() actor: Actor): Promise<PersonalDataView> {
    return this.show.run(id, body.reason, actor);
  }
}
