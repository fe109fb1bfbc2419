import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { StepBody, StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AssignReviewer } from '../use-cases/assign-reviewer';
import { PassCheck } from '../use-cases/pass-check';
import { PassReview } from '../use-cases/pass-review';
import { RemindHolder } from '../use-cases/remind-holder';
import { ReturnToReviewer } from '../use-cases/return-to-reviewer';
import { AssignReviewerBody, PassCheckBody, PassReviewBody, ReviewReasonBody } from './review.body';
import { LEVEL_FAULTS, STEP_FAULTS } from './step-faults';

@Controller('cases')
export class HoldersController {
  constructor(private readonly assign: AssignReviewer, private readonly remind: RemindHolder) {}

  @Post(':id/assign-reviewer')
  @HttpCode(200)
  @Verb('assignReviewer', [...STEP_FAULTS, 'wrongReviewLevel', 'reviewerUnknown', 'personAway'])
  assignReviewer(@Param('id', SubjectId) id: number, @Body() body: AssignReviewerBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.assign.run(id, body, actor);
  }

  @Post(':id/remind-holder')
  @HttpCode(200)
  @Verb('remindHolder', [...STEP_FAULTS, 'alreadyReminded'])
  remindHolder(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.remind.run(id, body, actor);
  }
}

@Controller('cases')
export class ReviewStepsController {
  constructor(private readonly review: PassReview, private readonly check: PassCheck, private readonly giveBack: ReturnToReviewer) {}

  @Post(':id/pass-review')
  @HttpCode(200)
  @Verb('passReview', [...LEVEL_FAULTS, 'notAssignedToYou', 'opinionRequired', 'pointUnknown', 'pointsUnticked'])
  passReview(@Param('id', SubjectId) id: number, @Body() body: PassReviewBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.review.run(id, body, actor);
  }

  @Post(':id/pass-check')
  @HttpCode(200)
  @Verb('passCheck', [...LEVEL_FAULTS, 'opinionRequired'])
  passCheck(@Param('id', SubjectId) id: number, @Body() body: PassCheckBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.check.run(id, body, actor);
  }

  @Post(':id/return-to-reviewer')
  @HttpCode(200)
  @Verb('returnToReviewer', [...STEP_FAULTS, 'opinionRequired'])
  returnToReviewer(@Param('id', SubjectId) id: number, @Body() body: ReviewReasonBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.giveBack.run(id, body, actor);
  }
}
