import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { PointProblemSheet } from '../use-cases/problems/point-problem-sheet';
import { RaisePointProblem } from '../use-cases/problems/raise-point-problem';
import { SettlePointProblem } from '../use-cases/problems/settle-point-problem';
import { ShowPointProblems } from '../use-cases/problems/show-point-problems';
import { AnswerPointProblemBody, AssignPointProblemBody, ListPointProblemsQuery, PointProblemSheetQuery, RaisePointProblemBody, ReopenPointProblemBody } from './point-problem.body';
import { PointProblemPageView } from './point-problem.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 要点问题 */
@Controller('point-problems')
export class PointProblemsController {
  constructor(private readonly show: ShowPointProblems, private readonly raise: RaisePointProblem, private readonly settle: SettlePointProblem, private readonly sheet: PointProblemSheet) {}

  @Get()
  @Verb('readPointProblems', ['invalidInput'], 'listPointProblems')
  listPointProblems(@Query() query: ListPointProblemsQuery, @By() actor: Actor): Promise<PointProblemPageView> {
    return this.show.list(query, actor);
  }

  /** The month's list to take along: what was raised, and what failed most and nobody raised. */
  @Get('sheet')
  @Streams('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Verb('readPointProblems', ['invalidInput'], 'openPointProblemSheet')
  openPointProblemSheet(@Query() query: PointProblemSheetQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.sheet.run(query.month, actor);
  }

  /** Born, or counted with the open problem of the point when somebody else raised it before. */
  @Post('raise-point-problem')
  @Verb('raisePointProblem', ['invalidInput', 'notFound', 'materialUnknown', 'pointUnknown', 'pointProblemYours', 'idempotencyKeyReused'])
  raisePointProblem(@Body() body: RaisePointProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.raise.run(body, actor);
  }

  @Post(':id/assign-point-problem')
  @HttpCode(200)
  @Verb('assignPointProblem', [...STEP, 'unitUnknown'])
  assignPointProblem(@Param('id', SubjectId) id: number, @Body() body: AssignPointProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.assignPointProblem(id, body, actor);
  }

  @Post(':id/answer-point-problem')
  @HttpCode(200)
  @Verb('answerPointProblem', [...STEP, 'pointProblemNotYours', 'answerWithoutVersion', 'answerWithoutReason', 'revisionUnknown'])
  answerPointProblem(@Param('id', SubjectId) id: number, @Body() body: AnswerPointProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.answerPointProblem(id, body, actor);
  }

  @Post(':id/close-point-problem')
  @HttpCode(200)
  @Verb('closePointProblem', STEP)
  closePointProblem(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.closePointProblem(id, body.version, actor);
  }

  @Post(':id/reopen-point-problem')
  @HttpCode(200)
  @Verb('reopenPointProblem', [...STEP, 'pointProblemOpen'])
  reopenPointProblem(@Param('id', SubjectId) id: number, @Body() body: ReopenPointProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.reopenPointProblem(id, body, actor);
  }
}
