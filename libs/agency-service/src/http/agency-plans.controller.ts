import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { DraftAgencyPlan, RecordPlanProgress, ReviseAgencyPlan } from '../use-cases/plan/keep-agency-plan';
import { ComparePlanEditions, PreviewAgencyPlan, ShowAgencyPlan } from '../use-cases/plan/show-agency-plan';
import { SuggestAgencyPlan } from '../use-cases/plan/suggest-agency-plan';
import { DraftAgencyPlanBody, PlanDifferencesQuery, RecordPlanProgressBody, ReviseAgencyPlanBody } from './agency-plan.body';
import { AgencyPlanOfProjectView, PlanDifferencesView, PlanPreviewView, SuggestedPlanView } from './agency-plan.view';

const CONTENT = ['planTaskTwice', 'planTaskUnknown', 'planStageUnknown', 'planCircular', 'planTargetPast', 'planTargetBeforeStart'] as const;
const UNDER_WAY = ['planTaskBegun', 'planLinkTooLate'] as const;
const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'planProjectOver', 'idempotencyKeyReused'] as const;

/** 手续计划, by the id of its project: what stands, what could stand */
@Controller('agency-plans')
export class AgencyPlansController {
  constructor(private readonly show: ShowAgencyPlan, private readonly suggest: SuggestAgencyPlan, private readonly preview: PreviewAgencyPlan, private readonly compare: ComparePlanEditions) {}

  @Get(':id')
  @Verb('readAgencyProjects', ['notFound'], 'showAgencyPlan')
  showAgencyPlan(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyPlanOfProjectView> {
    return this.show.run(id, actor);
  }

  @Get(':id/suggestion')
  @Verb('readAgencyProjects', ['notFound'], 'suggestAgencyPlan')
  suggestAgencyPlan(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<SuggestedPlanView> {
    return this.suggest.run(id, actor);
  }

  @Get(':id/differences')
  @Verb('readAgencyProjects', ['invalidInput', 'notFound', 'planEditionUnknown'], 'comparePlanEditions')
  comparePlanEditions(@Param('id', SubjectId) id: number, @Query() { from, to }: PlanDifferencesQuery, @By() actor: Actor): Promise<PlanDifferencesView> {
    return this.compare.run(id, from, to, actor);
  }

  @Post(':id/preview-agency-plan')
  @HttpCode(200)
  @Verb('readAgencyProjects', ['invalidInput', 'notFound', ...CONTENT, ...UNDER_WAY], 'previewAgencyPlan')
  previewAgencyPlan(@Param('id', SubjectId) id: number, @Body() { plan }: DraftAgencyPlanBody, @By() actor: Actor): Promise<PlanPreviewView> {
    return this.preview.run(id, plan, actor);
  }
}

/** 手续计划: drafted, revised, held against what happens */
@Controller('agency-plans')
export class AgencyPlanStepsController {
  constructor(private readonly draft: DraftAgencyPlan, private readonly revise: ReviseAgencyPlan, private readonly record: RecordPlanProgress) {}

  @Post(':id/draft-agency-plan')
  @HttpCode(200)
  @Verb('draftAgencyPlan', [...STEP, ...CONTENT, 'planExists'])
  draftAgencyPlan(@Param('id', SubjectId) id: number, @Body() { plan }: DraftAgencyPlanBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.draft.run(id, plan, actor);
  }

  @Post(':id/revise-agency-plan')
  @HttpCode(200)
  @Verb('reviseAgencyPlan', [...STEP, ...CONTENT, ...UNDER_WAY, 'planUnchanged', 'planChangedMeanwhile'])
  reviseAgencyPlan(@Param('id', SubjectId) id: number, @Body() body: ReviseAgencyPlanBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.revise.run(id, body, actor);
  }

  @Post(':id/record-plan-progress')
  @HttpCode(200)
  @Verb('recordPlanProgress', [...STEP, 'planTaskUnknown', 'planProgressFuture', 'planProgressOrder'])
  recordPlanProgress(@Param('id', SubjectId) id: number, @Body() body: RecordPlanProgressBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.record.run(id, body, actor);
  }
}
