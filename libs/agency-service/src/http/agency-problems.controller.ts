import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CallDepartments, CheckInToProblem } from '../use-cases/follow-up/call-departments';
import { MoveAgencyProblem, RecordAgencyProblem } from '../use-cases/follow-up/problem-steps';
import { ListAgencyProblems, ShowAgencyProblem } from '../use-cases/follow-up/show-problems';
import { FollowUpWordsBody } from './agency-reminder.body';
import { CallDepartmentsBody, CheckInToProblemBody, DecideAgencyProblemBody, ListAgencyProblemsQuery, RecordAgencyProblemBody, ReportAgencyProblemBody } from './agency-problem.body';
import { AgencyProblemPageView, AgencyProblemView } from './agency-problem.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 项目问题: lists, one, the joint meeting */
@Controller('agency-problems')
export class AgencyProblemsController {
  constructor(private readonly lists: ListAgencyProblems, private readonly show: ShowAgencyProblem, private readonly call: CallDepartments, private readonly checkIn: CheckInToProblem) {}

  /** What is open by its day; then what was solved; then what has ended. */
  @Get()
  @Verb('readAgencyFollowUp', ['invalidInput'], 'listAgencyProblems')
  listAgencyProblems(@Query() query: ListAgencyProblemsQuery, @By() actor: Actor): Promise<AgencyProblemPageView> {
    return this.lists.run(query, actor);
  }

  @Get(':id')
  @Verb('readAgencyFollowUp', ['notFound'], 'showAgencyProblem')
  showAgencyProblem(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyProblemView> {
    return this.show.run(id, actor);
  }

  @Post(':id/call-departments')
  @HttpCode(200)
  @Verb('callDepartments', [...STEP, 'agencyUnitMissing', 'unitUnknown', 'problemMeetingRuns', 'glyphMissing'])
  callDepartments(@Param('id', SubjectId) id: number, @Body() body: CallDepartmentsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.call.run(id, body, actor);
  }

  @Post(':id/check-in-to-problem')
  @HttpCode(200)
  @Verb('checkInToProblem', ['invalidInput', 'notFound', 'stepNotAllowed', 'departmentNotCalled', 'departmentCheckedInBefore', 'idempotencyKeyReused'])
  checkInToProblem(@Param('id', SubjectId) id: number, @Body() body: CheckInToProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.checkIn.run(id, body, actor);
  }
}

/** 项目问题: its steps */
@Controller('agency-problems')
export class AgencyProblemStepsController {
  constructor(private readonly record: RecordAgencyProblem, private readonly move: MoveAgencyProblem) {}

  @Post('record-agency-problem')
  @Verb('recordAgencyProblem', ['invalidInput', 'notFound', 'agencyProjectNotRunning', 'agencyItemUnknown', 'idempotencyKeyReused'])
  recordAgencyProblem(@Body() body: RecordAgencyProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.record.run(body, actor);
  }

  @Post(':id/coordinate-agency-problem')
  @HttpCode(200)
  @Verb('coordinateAgencyProblem', STEP)
  coordinateAgencyProblem(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.coordinateAgencyProblem(id, body, actor);
  }

  @Post(':id/report-agency-problem')
  @HttpCode(200)
  @Verb('reportAgencyProblem', STEP)
  reportAgencyProblem(@Param('id', SubjectId) id: number, @Body() body: ReportAgencyProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.reportAgencyProblem(id, body, actor);
  }

  @Post(':id/decide-agency-problem')
  @HttpCode(200)
  @Verb('decideAgencyProblem', [...STEP, 'unitUnknown'])
  decideAgencyProblem(@Param('id', SubjectId) id: number, @Body() body: DecideAgencyProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.decideAgencyProblem(id, body, actor);
  }

  @Post(':id/follow-agency-problem')
  @HttpCode(200)
  @Verb('followAgencyProblem', STEP)
  followAgencyProblem(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.followAgencyProblem(id, body, actor);
  }

  @Post(':id/solve-agency-problem')
  @HttpCode(200)
  @Verb('solveAgencyProblem', [...STEP, 'problemMeetingMissing', 'problemTasksOpen'])
  solveAgencyProblem(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.solveAgencyProblem(id, body, actor);
  }

  @Post(':id/reopen-agency-problem')
  @HttpCode(200)
  @Verb('reopenAgencyProblem', STEP)
  reopenAgencyProblem(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.reopenAgencyProblem(id, body, actor);
  }

  @Post(':id/close-agency-problem')
  @HttpCode(200)
  @Verb('closeAgencyProblem', STEP)
  closeAgencyProblem(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.closeAgencyProblem(id, body, actor);
  }
}
