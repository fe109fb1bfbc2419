import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { EndByAdjustment } from '../use-cases/end-by-adjustment';
import { InviteAnew } from '../use-cases/invite-anew';
import { KeepVersion } from '../use-cases/keep-version';
import { AdjustmentChoiceBody } from './review.body';
import { STEP_FAULTS } from './step-faults';

/** A choice for each running case of an item that was cancelled or whose law changed. */
@Controller('cases')
export class AdjustmentChoicesController {
  constructor(private readonly keep: KeepVersion, private readonly end: EndByAdjustment, private readonly invite: InviteAnew) {}

  @Post(':id/keep-version')
  @HttpCode(200)
  @Verb('keepVersion', [...STEP_FAULTS, 'adjustmentNotOfCase', 'alreadyChosen', 'glyphMissing'])
  keepVersion(@Param('id', SubjectId) id: number, @Body() body: AdjustmentChoiceBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.keep.run(id, body, actor);
  }

  @Post(':id/end-by-adjustment')
  @HttpCode(200)
  @Verb('endByAdjustment', [...STEP_FAULTS, 'adjustmentNotOfCase', 'glyphMissing'])
  endByAdjustment(@Param('id', SubjectId) id: number, @Body() body: AdjustmentChoiceBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.end.run(id, body, actor);
  }

  @Post(':id/invite-anew')
  @HttpCode(200)
  @Verb('inviteAnew', [...STEP_FAULTS, 'adjustmentNotOfCase', 'nothingToApplyFor', 'glyphMissing'])
  inviteAnew(@Param('id', SubjectId) id: number, @Body() body: AdjustmentChoiceBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.invite.run(id, body, actor);
  }
}
