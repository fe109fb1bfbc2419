import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { IssueAgencyLetter, MoveAgencyLetter } from '../use-cases/follow-up/issue-letter';
import { ListAgencyLetters, ShowAgencyLetter } from '../use-cases/follow-up/show-letters';
import { FollowUpWordsBody } from './agency-reminder.body';
import { IssueAgencyLetterBody, ListAgencyLettersQuery } from './agency-letter.body';
import { AgencyLetterPageView, AgencyLetterView } from './agency-letter.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 工作联系函、协办单 */
@Controller('agency-letters')
export class AgencyLettersController {
  constructor(private readonly lists: ListAgencyLetters, private readonly show: ShowAgencyLetter, private readonly issue: IssueAgencyLetter, private readonly move: MoveAgencyLetter) {}

  /** What waits by its day; then what was answered; then what has ended. */
  @Get()
  @Verb('readAgencyFollowUp', ['invalidInput'], 'listAgencyLetters')
  listAgencyLetters(@Query() query: ListAgencyLettersQuery, @By() actor: Actor): Promise<AgencyLetterPageView> {
    return this.lists.run(query, actor);
  }

  @Get(':id')
  @Verb('readAgencyFollowUp', ['notFound'], 'showAgencyLetter')
  showAgencyLetter(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyLetterView> {
    return this.show.run(id, actor);
  }

  @Get(':id/paper')
  @Streams('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Verb('readAgencyFollowUp', ['notFound', 'documentNotReady'], 'openAgencyLetter')
  openAgencyLetter(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.paper(id, actor);
  }

  @Post('issue-agency-letter')
  @Verb('issueAgencyLetter', ['invalidInput', 'notFound', 'agencyProjectNotRunning', 'agencyUnitMissing', 'unitUnknown', 'glyphMissing', 'idempotencyKeyReused'])
  issueAgencyLetter(@Body() body: IssueAgencyLetterBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.issue.run(body, actor);
  }

  @Post(':id/answer-agency-letter')
  @HttpCode(200)
  @Verb('answerAgencyLetter', [...STEP, 'agencyReminderNotYours'])
  answerAgencyLetter(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.answerAgencyLetter(id, body, actor);
  }

  @Post(':id/close-agency-letter')
  @HttpCode(200)
  @Verb('closeAgencyLetter', STEP)
  closeAgencyLetter(@Param('id', SubjectId) id: number, @Body() body: FollowUpWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.closeAgencyLetter(id, body, actor);
  }
}
