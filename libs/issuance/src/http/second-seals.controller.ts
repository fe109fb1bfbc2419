import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { StepBody, StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ConfirmSecondSeal } from '../use-cases/confirm-second-seal';
import { DeclineSecondSeal } from '../use-cases/decline-second-seal';
import { RequestSecondSeal } from '../use-cases/request-second-seal';
import { DeclineSecondSealBody, RequestSecondSealBody } from './second-seal.body';
import { STEP_FAULTS } from './step-faults';

@Controller('cases')
export class SecondSealsController {
  constructor(private readonly request: RequestSecondSeal, private readonly confirm: ConfirmSecondSeal, private readonly decline: DeclineSecondSeal) {}

  @Post(':id/request-second-seal')
  @HttpCode(200)
  @Verb('requestSecondSeal', [...STEP_FAULTS, 'paperNotForSecondSeal', 'opinionRequired'])
  requestSecondSeal(@Param('id', SubjectId) id: number, @Body() body: RequestSecondSealBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.request.run(id, body, actor);
  }

  @Post(':id/confirm-second-seal')
  @HttpCode(200)
  @Verb('confirmSecondSeal', [...STEP_FAULTS, 'sealNotAsked', 'separationOfDuties', 'paperNotForSecondSeal'])
  confirmSecondSeal(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.confirm.run(id, body.version, actor);
  }

  @Post(':id/decline-second-seal')
  @HttpCode(200)
  @Verb('declineSecondSeal', [...STEP_FAULTS, 'sealNotAsked', 'opinionRequired'])
  declineSecondSeal(@Param('id', SubjectId) id: number, @Body() body: DeclineSecondSealBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.decline.run(id, body, actor);
  }
}
