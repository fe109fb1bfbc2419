import { EXPERT_VERDICTS, INSPECTION_CONCLUSIONS, type ExpertReviewStatus, type ExpertVerdict, type FaultCode, type FaultFacts, type InspectionConclusion, type InspectionState, type ItemDefinition } from '@onecounter/contracts';

type Demands = Pick<ItemDefinition, 'inspection' | 'expertReview'>;
/** The latest first. */
export interface LookedAt { readonly state: InspectionState; readonly conclusion: InspectionConclusion | null }
export interface Reviewed { readonly status: ExpertReviewStatus; readonly conclusion: ExpertVerdict | null }

/** Modes of an item under which nothing is passed or granted before the place was looked at. */
const NEEDED: readonly string[] = ['mandatory', 'joint'];
export const demandsInspection = ({ inspection }: Pick<Demands, 'inspection'>): boolean => NEEDED.includes(inspection?.mode ?? '');

/** Why the item cannot be granted yet; null: it demands no inspection, or the place was found in order, at once or after a rectification. */
export function inspectionLacking(item: Demands, rounds: readonly LookedAt[]): { readonly code: FaultCode; readonly facts: FaultFacts } | null {
  if (!demandsInspection(item)) return null;
  const last = rounds.find(({ state }) => state !== 'cancelled');
  if (last?.conclusion === 'passed') return null;
  const why = !last ? '还没有申请勘验' : last.conclusion === null ? '勘验还没有结论' : last.conclusion === 'toRectify' ? '要求整改，还没有复验合格' : `勘验结论是“${INSPECTION_CONCLUSIONS[last.conclusion].zh}”`;
  return { code: 'inspectionNeeded', facts: { why } };
}

/** The same of the experts: what passed, also after changes, will do. */
export function expertReviewLacking(item: Demands, reviews: readonly Reviewed[]): { readonly code: FaultCode; readonly facts: FaultFacts } | null {
  if (!item.expertReview) return null;
  const last = reviews.find(({ status }) => status !== 'cancelled');
  if (last?.conclusion === 'agree' || last?.conclusion === 'conditional') return null;
  return { code: 'expertReviewNeeded', facts: { why: !last ? '还没有提请评审' : last.conclusion === null ? '评审还没有结论' : `评审结论是“${EXPERT_VERDICTS[last.conclusion].zh}”` } };
}
