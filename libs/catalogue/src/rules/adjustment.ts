import { ADJUSTMENT_KINDS, MOVING_KINDS, refuse, type AdjustmentKind, type RunningPlan } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';

/** What is said of a publication or retirement (CAT-2). */
export interface AdjustmentSaid {
  readonly kind: AdjustmentKind;
  /** 依据: statute, decision or document number. */
  readonly legalBasis: string;
  readonly reason: string;
  /** Only when the holder changes. */
  readonly plan: RunningPlan | null;
  /** Day on which the running cases move; only with plan `move`. */
  readonly moveOn: PlainDate | null;
}

/** Whose the item was and whose it will be. */
export interface Holder {
  readonly unitId: number;
  /** e.g. /210300/ for the city, /210300/210381/ for a county of it. */
  readonly jurisdictionPath: string;
}
export interface AdjustmentFacts {
  /** Holder under the version before; null when the item was never published. */
  readonly from: Holder | null;
  readonly to: Holder;
  /** A version is in use up to the eve of the new one. */
  readonly continues: boolean;
  readonly effectiveOn: PlainDate;
}

/** The kind must be what happens: nobody calls a transfer an amendment. @throws adjustmentKindMismatch, adjustmentPlanInvalid */
export function judgePublication(said: AdjustmentSaid, facts: AdjustmentFacts): void {
  const why = kindContradicts(said.kind, facts);
  if (why) refuse('adjustmentKindMismatch', { kind: said.kind, kindLabel: ADJUSTMENT_KINDS[said.kind].zh, why }, 'adjustment.kind');
  judgePlan(said, facts.effectiveOn);
}

function kindContradicts(kind: AdjustmentKind, { from, to, continues }: AdjustmentFacts): string | null {
  if (kind === 'added') return continues ? '事项已有在用的版本，不是新增' : null;
  if (!from) return '事项还没有发布过，第一版是新增';
  const moves = from.unitId !== to.unitId;
  const goesDown = to.jurisdictionPath !== from.jurisdictionPath && to.jurisdictionPath.startsWith(from.jurisdictionPath);
  if (kind === 'transferred') return moves && !goesDown ? null : moves ? '新的承办单位在下级，应是下放' : '承办科室没有变';
  if (kind === 'delegated') return moves && goesDown ? null : '新的承办单位不是下级单位';
  return moves ? '承办科室变了，应是划转或下放' : null;
}

function judgePlan({ kind, plan, moveOn }: AdjustmentSaid, effectiveOn: PlainDate): void {
  const invalid = (why: string, field: string): never => refuse('adjustmentPlanInvalid', { why }, `adjustment.${field}`);
  if (!MOVING_KINDS.includes(kind)) return plan || moveOn ? invalid('只有划转、下放才有移交安排', 'plan') : undefined;
  if (!plan) return invalid('划转、下放须选在办件留下还是移交', 'plan');
  if (plan === 'stay') return moveOn ? invalid('留在原科室的没有移交日', 'moveOn') : undefined;
  if (!moveOn) return invalid('移交的须写明移交日', 'moveOn');
  return moveOn < effectiveOn ? invalid(`移交日不能早于生效日（${effectiveOn}）`, 'moveOn') : undefined;
}
