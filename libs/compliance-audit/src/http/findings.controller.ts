import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AnswerFinding } from '../use-cases/checks/answer-finding';
import { CorrectFinding } from '../use-cases/checks/correct-finding';
import { DecideAppeal } from '../use-cases/checks/decide-appeal';
import { JudgeFinding } from '../use-cases/checks/judge-finding';
import { ListFindings, ShowFinding } from '../use-cases/checks/show-findings';
import { FindingAnswerBody, FindingWordsBody, ListFindingsQuery } from './check.body';
import { CheckFindingPageView, CheckFindingView } from './check.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 违规线索: lists and one */
@Controller('findings')
export class FindingListsController {
  constructor(private readonly list: ListFindings, private readonly show: ShowFinding) {}

  /** The newest first. */
  @Get()
  @Verb('readFindings', ['invalidInput'], 'listFindings')
  listFindings(@Query() query: ListFindingsQuery, @By() actor: Actor): Promise<CheckFindingPageView> {
    return this.list.run(query, actor);
  }

  @Get(':id')
  @Verb('readFindings', ['notFound'], 'showFinding')
  showFinding(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CheckFindingView> {
    return this.show.run(id, actor);
  }
}

/** 违规线索: judged by the assessment section */
@Controller('findings')
export class FindingJudgementsController {
  constructor(private readonly judge: JudgeFinding) {}

  @Post(':id/ask-for-explanation')
  @HttpCode(200)
  @Verb('askForExplanation', STEP)
  askForExplanation(@Param('id', SubjectId) id: number, @Body() body: FindingWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.askForExplanation(id, body, actor);
  }

  @Post(':id/confirm-finding')
  @HttpCode(200)
  @Verb('confirmFinding', [...STEP, 'findingJudgedByOneself', 'explanationAwaited'])
  confirmFinding(@Param('id', SubjectId) id: number, @Body() body: FindingWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.confirmFinding(id, body, actor);
  }

  @Post(':id/reject-finding')
  @HttpCode(200)
  @Verb('rejectFinding', [...STEP, 'findingJudgedByOneself'])
  rejectFinding(@Param('id', SubjectId) id: number, @Body() body: FindingWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.rejectFinding(id, body, actor);
  }
}

/** 违规线索: what section, person and leader say, and its correction */
@Controller('findings')
export class FindingAnswersController {
  constructor(private readonly answer: AnswerFinding, private readonly appeal: DecideAppeal, private readonly correct: CorrectFinding) {}

  @Post(':id/explain-finding')
  @HttpCode(200)
  @Verb('explainFinding', [...STEP, 'findingNotYours'])
  explainFinding(@Param('id', SubjectId) id: number, @Body() body: FindingAnswerBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answer.explainFinding(id, body, actor);
  }

  @Post(':id/appeal-finding')
  @HttpCode(200)
  @Verb('appealFinding', [...STEP, 'findingNotYours', 'appealOver', 'appealedBefore'])
  appealFinding(@Param('id', SubjectId) id: number, @Body() body: FindingAnswerBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answer.appealFinding(id, body, actor);
  }

  @Post(':id/uphold-finding')
  @HttpCode(200)
  @Verb('upholdFinding', [...STEP, 'findingJudgedByOneself'])
  upholdFinding(@Param('id', SubjectId) id: number, @Body() body: FindingWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.appeal.upholdFinding(id, body, actor);
  }

  @Post(':id/overturn-finding')
  @HttpCode(200)
  @Verb('overturnFinding', [...STEP, 'findingJudgedByOneself'])
  overturnFinding(@Param('id', SubjectId) id: number, @Body() body: FindingWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.appeal.overturnFinding(id, body, actor);
  }

  @Post(':id/start-correction')
  @HttpCode(200)
  @Verb('startCorrection', STEP)
  startCorrection(@Param('id', SubjectId) id: number, @Body() body: FindingWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.correct.startCorrection(id, body, actor);
  }

  @Post(':id/close-finding')
  @HttpCode(200)
  @Verb('closeFinding', STEP)
  closeFinding(@Param('id', SubjectId) id: number, @Body() body: FindingWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.correct.closeFinding(id, body, actor);
  }
}
