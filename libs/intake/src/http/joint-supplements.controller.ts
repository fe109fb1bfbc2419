import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { JudgeJointSupplement, ReceiveJointSupplement } from '../use-cases/joint/receive-joint-supplement';
import { JudgeJointSupplementBody, ReceiveJointSupplementBody } from './joint-supplement.body';
import { JointSupplementTakenView, JudgedJointSupplementView } from './joint-supplement.view';

/** 联办补正: what was told in one paper comes back over one desk. */
@Controller('joint-cases')
export class JointSupplementsController {
  constructor(private readonly trial: JudgeJointSupplement, private readonly receive: ReceiveJointSupplement) {}

  /** 试判: all that is missing over all cases, and which of them would be complete now. */
  @Post(':id/judge-joint-supplement')
  @HttpCode(200)
  @Verb('judgeReception', ['notFound', 'invalidInput', 'jointMaterialUnknown', 'pointUnknown'], 'judgeJointSupplement')
  judgeJointSupplement(@Param('id', SubjectId) id: number, @Body() body: JudgeJointSupplementBody, @By() actor: Actor): Promise<JudgedJointSupplementView> {
    return this.trial.run(id, body.materials, actor);
  }

  @Post(':id/receive-joint-supplement')
  @HttpCode(200)
  @Verb('receiveJointSupplement', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused', 'jointMaterialUnknown', 'pointUnknown', 'jointNothingMissing'])
  receiveJointSupplement(@Param('id', SubjectId) id: number, @Body() body: ReceiveJointSupplementBody, @By() actor: Actor): Promise<JointSupplementTakenView> {
    return this.receive.run(id, body, actor);
  }
}
