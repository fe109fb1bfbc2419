import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { EndExcludedProcedure } from '../use-cases/end-excluded-procedure';
import { ExtendLimit } from '../use-cases/extend-limit';
import { StartExcludedProcedure } from '../use-cases/start-excluded-procedure';
import { EndExcludedProcedureBody, ExtendLimitBody, StartExcludedProcedureBody } from './review.body';
import { STEP_FAULTS } from './step-faults';

@Controller('cases')
export class LimitsController {
  constructor(private readonly extend: ExtendLimit, private readonly start: StartExcludedProcedure, private readonly end: EndExcludedProcedure) {}

  @Post(':id/extend-limit')
  @HttpCode(200)
  @Verb('extendLimit', [...STEP_FAULTS, 'extensionNotProvided', 'extensionTooLong', 'limitPassed', 'opinionRequired', 'glyphMissing'])
  extendLimit(@Param('id', SubjectId) id: number, @Body() body: ExtendLimitBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.extend.run(id, body, actor);
  }

  @Post(':id/start-excluded-procedure')
  @HttpCode(200)
  @Verb('startExcludedProcedure', [...STEP_FAULTS, 'procedureNotProvided', 'procedureTooLong', 'opinionRequired', 'glyphMissing'])
  startExcludedProcedure(@Param('id', SubjectId) id: number, @Body() body: StartExcludedProcedureBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.start.run(id, body, actor);
  }

  @Post(':id/end-excluded-procedure')
  @HttpCode(200)
  @Verb('endExcludedProcedure', [...STEP_FAULTS, 'opinionRequired', 'hearingNotEnded', 'expertReviewRunning'])
  endExcludedProcedure(@Param('id', SubjectId) id: number, @Body() body: EndExcludedProcedureBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.end.run(id, body, actor);
  }
}
