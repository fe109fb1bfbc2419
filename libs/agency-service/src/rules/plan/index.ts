export * from './plan-content';
export { layPlan, type BlamedTask, type LaidPlan, type PlannedTask, type TargetJudgement } from './lay-plan';
export { judgePlan } from './judge-plan';
export { contentDifferences, differencesOf, type PlanChange } from './plan-difference';
export { judgeProgress, realitiesOf, type ProgressSaid } from './judge-progress';
export { isNews, lostTargetOf, progressOf, type LostTarget, type TaskProgress } from './plan-progress';
export { suggestPlan, type ChosenItem, type SuggestedPlan } from './suggest-plan';
