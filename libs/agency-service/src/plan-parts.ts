import { AgencyPlans } from './data/agency-plans';
import { AgencyPlansController, AgencyPlanStepsController } from './http/agency-plans.controller';
import { WatchedPlans, WatchPlanTargets } from './jobs/watch-plan-targets.schedule';
import { DraftAgencyPlan, RecordPlanProgress, ReviseAgencyPlan } from './use-cases/plan/keep-agency-plan';
import { NoteLostTarget } from './use-cases/plan/note-lost-targets';
import { PlanDesk } from './use-cases/plan/plan-desk';
import { ComparePlanEditions, PreviewAgencyPlan, ShowAgencyPlan } from './use-cases/plan/show-agency-plan';
import { PlanItems, SuggestAgencyPlan } from './use-cases/plan/suggest-agency-plan';

/** 手续计划 (AGY-3), for the module. */
export const PLAN_CONTROLLERS = [AgencyPlansController, AgencyPlanStepsController];
export const PLAN_PROVIDERS = [AgencyPlans, PlanDesk, ShowAgencyPlan, PreviewAgencyPlan, ComparePlanEditions, PlanItems, SuggestAgencyPlan, DraftAgencyPlan, ReviseAgencyPlan, RecordPlanProgress, NoteLostTarget, WatchedPlans, WatchPlanTargets];
