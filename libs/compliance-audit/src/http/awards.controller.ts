import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AmendEligibility } from '../use-cases/awards/amend-eligibility';
import { AppealEligibility } from '../use-cases/awards/appeal-eligibility';
import { ConfirmEligibility } from '../use-cases/awards/confirm-eligibility';
import { DrawUpAwards } from '../use-cases/awards/draw-up-awards';
import { ShowAwards } from '../use-cases/awards/show-awards';
import { AmendEligibilityBody, AppealEligibilityBody, ConfirmEligibilityBody, DecideEligibilityAppealBody, DrawUpAwardsBody, ListAwardLinesQuery, ShowAwardMonthQuery } from './award.body';
import { AwardLineView, AwardMonthView } from './award.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 评先资格 */
@Controller()
export class AwardsController {
  constructor(private readonly show: ShowAwards, private readonly draw: DrawUpAwards, private readonly confirm: ConfirmEligibility, private readonly appeals: AppealEligibility, private readonly amend: AmendEligibility) {}

  /** Of the actor's place: whether it is drawn up, until when one may appeal, whether it is confirmed. */
  @Get('award-months')
  @Verb('readAwards', ['invalidInput'], 'showAwardMonth')
  showAwardMonth(@Query() query: ShowAwardMonthQuery, @By() actor: Actor): Promise<AwardMonthView> {
    return this.show.month(query.month, actor);
  }

  /** The own line and that of the own section; a head those of the section's people; the assessment section and the leaders all of theirs. */
  @Get('award-lines')
  @Verb('readAwards', ['invalidInput'], 'listAwardLines')
  listAwardLines(@Query() query: ListAwardLinesQuery, @By() actor: Actor): Promise<AwardLineView[]> {
    return this.show.lines(query, actor);
  }

  @Post('award-months/draw-up-awards')
  @Verb('drawUpAwards', ['invalidInput', 'monthNotOver', 'awardsDrawnUp', 'idempotencyKeyReused'])
  drawUpAwards(@Body() body: DrawUpAwardsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.draw.drawUpAwards(body.month, actor);
  }

  @Post('award-months/:id/redraw-awards')
  @HttpCode(200)
  @Verb('redrawAwards', STEP)
  redrawAwards(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.draw.redrawAwards(id, body.version, actor);
  }

  @Post('award-months/:id/confirm-eligibility')
  @HttpCode(200)
  @Verb('confirmEligibility', [...STEP, 'appealTimeRunning', 'appealsOpen', 'eligibilityUnsettled'])
  confirmEligibility(@Param('id', SubjectId) id: number, @Body() body: ConfirmEligibilityBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.confirm.run(id, body, actor);
  }

  @Post('award-months/:id/amend-eligibility')
  @HttpCode(200)
  @Verb('amendEligibility', [...STEP, 'eligibilityUnchanged', 'amendmentWorse'])
  amendEligibility(@Param('id', SubjectId) id: number, @Body() body: AmendEligibilityBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.amend.run(id, body, actor);
  }

  @Post('award-lines/:id/appeal-eligibility')
  @Verb('appealEligibility', ['invalidInput', 'notFound', 'eligibilityNotYours', 'eligibilityKept', 'eligibilityAppealLate', 'eligibilityAppealOpen', 'idempotencyKeyReused'])
  appealEligibility(@Param('id', SubjectId) id: number, @Body() body: AppealEligibilityBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.appeals.appealEligibility(id, body, actor);
  }

  @Post('award-appeals/:id/decide-eligibility-appeal')
  @HttpCode(200)
  @Verb('decideEligibilityAppeal', STEP)
  decideEligibilityAppeal(@Param('id', SubjectId) id: number, @Body() body: DecideEligibilityAppealBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.appeals.decideEligibilityAppeal(id, body, actor);
  }
}
