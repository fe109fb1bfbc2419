import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AmendDecision } from '../use-cases/amend-decision';
import { GrantPermit } from '../use-cases/grant-permit';
import { PreviewDecision } from '../use-cases/preview-decision';
import { RefusePermit } from '../use-cases/refuse-permit';
import { TerminateCase } from '../use-cases/terminate-case';
import { AmendDecisionBody, GrantPermitBody, PreviewDecisionBody, RefusePermitBody, TerminateCaseBody } from './review.body';
import { DecisionPaperView } from './review.view';
import { LEVEL_FAULTS, STEP_FAULTS } from './step-faults';

@Controller('cases')
export class DecisionsController {
  constructor(private readonly grant: GrantPermit, private readonly deny: RefusePermit, private readonly terminate: TerminateCase, private readonly preview: PreviewDecision) {}

  @Post(':id/grant-permit')
  @HttpCode(200)
  @Verb('grantPermit', [...LEVEL_FAULTS, 'pointUnknown', 'pointsUnticked', 'hearingRecordNotCited'])
  grantPermit(@Param('id', SubjectId) id: number, @Body() body: GrantPermitBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.grant.run(id, body, actor);
  }

  @Post(':id/refuse-permit')
  @HttpCode(200)
  @Verb('refusePermit', [...LEVEL_FAULTS, 'refusalNeedsReasons', 'glyphMissing', 'hearingRecordNotCited'])
  refusePermit(@Param('id', SubjectId) id: number, @Body() body: RefusePermitBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.deny.run(id, body, actor);
  }

  @Post(':id/terminate-case')
  @HttpCode(200)
  @Verb('terminateCase', [...STEP_FAULTS, 'supplementStillOpen', 'opinionRequired', 'glyphMissing'])
  terminateCase(@Param('id', SubjectId) id: number, @Body() body: TerminateCaseBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.terminate.run(id, body, actor);
  }

  /** The paper that the step would name, without its number; takes no step. */
  @Post(':id/preview-decision')
  @HttpCode(200)
  @Verb('readCases', ['notFound', 'invalidInput', 'stepNotAllowed', 'pointUnknown', 'extensionNotProvided', 'procedureNotProvided'], 'previewDecision')
  previewDecision(@Param('id', SubjectId) id: number, @Body() body: PreviewDecisionBody, @By() actor: Actor): Promise<DecisionPaperView> {
    return this.preview.run(id, body, actor);
  }
}

/** After the decision: a slip of the pen is corrected, the decision stays. */
@Controller('cases')
export class AmendmentsController {
  constructor(private readonly amend: AmendDecision) {}

  @Post(':id/amend-decision')
  @HttpCode(200)
  @Verb('amendDecision', [...STEP_FAULTS, 'separationOfDuties', 'opinionRequired', 'glyphMissing', 'documentNotAmendable', 'amendedTextNotFound', 'notAClericalError', 'certificateInHand'])
  amendDecision(@Param('id', SubjectId) id: number, @Body() body: AmendDecisionBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.amend.run(id, body, actor);
  }
}
