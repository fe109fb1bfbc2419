import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AnswerReminder, RaiseReminder } from '../use-cases/follow-up/move-reminder';
import { RemindSlowUnit } from '../use-cases/follow-up/remind-slow-unit';
import { ListAgencyReminders, ShowAgencyReminder } from '../use-cases/follow-up/show-reminders';
import { FollowUpWordsBody, InterviewSlowUnitBody, ListAgencyRemindersQuery, RaiseReminderBody, RemindSlowUnitBody, ReturnReminderAnswerBody } from './agency-reminder.body';
import { AgencyReminderPageView, AgencyReminderView } from './agency-reminder.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const RAISED = [...STEP, 'reminderGradeWrong', 'reminderNotDue'] as const;

/** 项目督办: lists, one */
@Controller('agency-reminders')
export class AgencyReminderListsController {
  constructor(private readonly lists: ListAgencyReminders, private readonly show: ShowAgencyReminder) {}

  /** What waits by its day; then what was answered; then what has ended. */
  @Get()
  @Verb('readAgencyFollowUp', ['invalidInput'], 'listAgencyReminders')
  listAgencyReminders(@Query() query: ListAgencyRemindersQuery, @By() actor: Actor): Promise<AgencyReminderPageView> {
    return this.lists.run(query, actor);
  }

  @Get(':id')
  @Verb('readAgencyFollowUp', ['notFound'], 'showAgencyReminder')
  showAgencyReminder(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyReminderView> {
    return this.show.run(id, actor);
  }
}

/** 项目督办: its steps */
@Controller('agency-reminders')
export class AgencyReminderStepsController {
  constructor(private readonly remind: RemindSlowUnit, private readonly answer: AnswerReminder, private readonly raise: RaiseReminder) {}

  @Post('remind-slow-unit')
  @Verb('remindSlowUnit', ['invalidInput', 'notFound', 'agencyProjectNotRunning', 'agencyItemUnknown', 'agencyUnitMissing', 'unitUnknown', 'agencyReminderOpen', 'idempotencyKeyReused'])
  remindSlowUnit(@Body() body: RemindSlowUnitBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.remind.run(body, actor);
  }

  @Post(':id/answer-agency-reminder')
  @HttpCode(200)
  @Verb('answerAgencyReminder', [...STEP, 'agencyReminderNotYours'])
  answerAgencyReminder(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answer.answerAgencyReminder(id, body, actor);
  }

  @Post(':id/return-reminder-answer')
  @HttpCode(200)
  @Verb('returnReminderAnswer', STEP)
  returnReminderAnswer(@Param('id', SubjectId) id: number, @Body() body: ReturnReminderAnswerBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answer.returnReminderAnswer(id, body, actor);
  }

  @Post(':id/report-slow-unit')
  @HttpCode(200)
  @Verb('reportSlowUnit', RAISED)
  reportSlowUnit(@Param('id', SubjectId) id: number, @Body() body: RaiseReminderBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.raise.reportSlowUnit(id, body, actor);
  }

  @Post(':id/interview-slow-unit')
  @HttpCode(200)
  @Verb('interviewSlowUnit', [...RAISED, 'interviewDayWrong'])
  interviewSlowUnit(@Param('id', SubjectId) id: number, @Body() body: InterviewSlowUnitBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.raise.interviewSlowUnit(id, body, actor);
  }

  @Post(':id/settle-agency-reminder')
  @HttpCode(200)
  @Verb('settleAgencyReminder', STEP)
  settleAgencyReminder(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answer.settleAgencyReminder(id, body, actor);
  }
}
