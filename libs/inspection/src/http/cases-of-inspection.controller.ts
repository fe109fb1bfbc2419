import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CancelInspectionRequest } from '../use-cases/cancel-inspection-request';
import { ConcludeInspection } from '../use-cases/conclude-inspection';
import { RequestInspection, RequestReinspection } from '../use-cases/request-inspection';
import { ShowInspections } from '../use-cases/show-inspections';
import { CancelInspectionRequestBody, ConcludeInspectionBody, RequestInspectionBody, RequestReinspectionBody } from './inspection.body';
import { InspectionView } from './inspection.view';

const STEP_FAULTS = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'blockedByHold'] as const;

/** 勘验 as the section that asks for it sees it. */
@Controller('cases')
export class CasesOfInspectionController {
  constructor(private readonly request: RequestInspection, private readonly again: RequestReinspection, private readonly cancel: CancelInspectionRequest, private readonly conclude: ConcludeInspection) {}

  @Post(':id/request-inspection')
  @HttpCode(200)
  @Verb('requestInspection', [...STEP_FAULTS, 'phoneInvalid', 'nameInvalid', 'glyphMissing'])
  requestInspection(@Param('id', SubjectId) id: number, @Body() body: RequestInspectionBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.request.run(id, body, actor);
  }

  @Post(':id/cancel-inspection-request')
  @HttpCode(200)
  @Verb('cancelInspectionRequest', [...STEP_FAULTS, 'inspectionUnderway'])
  cancelInspectionRequest(@Param('id', SubjectId) id: number, @Body() body: CancelInspectionRequestBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.cancel.run(id, body, actor);
  }

  @Post(':id/conclude-inspection')
  @HttpCode(200)
  @Verb('concludeInspection', [...STEP_FAULTS, 'inspectionNotSubmitted', 'opinionRequired', 'rectifyByWrong', 'glyphMissing'])
  concludeInspection(@Param('id', SubjectId) id: number, @Body() body: ConcludeInspectionBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.conclude.run(id, body, actor);
  }

  @Post(':id/request-reinspection')
  @HttpCode(200)
  @Verb('requestReinspection', STEP_FAULTS)
  requestReinspection(@Param('id', SubjectId) id: number, @Body() body: RequestReinspectionBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.again.run(id, body, actor);
  }
}

@Controller('cases')
export class InspectionsOfCaseController {
  constructor(private readonly show: ShowInspections) {}

  /** All rounds, the latest first. */
  @Get(':id/inspections')
  @Verb('readCases', ['notFound'], 'listInspectionsOfCase')
  listInspectionsOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<InspectionView[]> {
    return this.show.ofCase(id, actor);
  }
}
