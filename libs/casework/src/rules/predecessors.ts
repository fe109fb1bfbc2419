import type { CaseStatus, OutsideState } from '@onecounter/contracts';

/** What a successor must know of a case it waits for, or of what another department does. */
export interface PredecessorStand {
  /** Of the case, or of the outside item. */
  readonly caseId: number;
  readonly status: CaseStatus;
  /** Who printed its certificate: a result that was handed over without one was a refusal. */
  readonly certifiedBy: number | null;
  readonly onFailure: 'stop' | 'release';
  /** Of an outside item how far it is; status and certificate say nothing then. */
  readonly outside?: OutsideState | null;
}
export type PredecessorState = 'open' | 'granted' | 'failed';

const GRANTED: readonly CaseStatus[] = ['granted', 'certified'];
const FAILED: readonly CaseStatus[] = ['refused', 'declined', 'withdrawn', 'terminated'];

/** Decided is decided: what happens to the paper afterwards changes nothing for those who waited. */
export function stateOfPredecessor({ status, certifiedBy, outside }: Pick<PredecessorStand, 'status' | 'certifiedBy' | 'outside'>): PredecessorState {
  if (outside) return stateOfOutside(outside);
  if (GRANTED.includes(status)) return 'granted';
  if (FAILED.includes(status)) return 'failed';
  return status === 'issued' ? (certifiedBy === null ? 'failed' : 'granted') : 'open';
}

export function stateOfOutside(state: OutsideState): PredecessorState {
  if (state === 'granted') return 'granted';
  return state === 'refused' || state === 'withdrawn' ? 'failed' : 'open';
}

export type StartJudgement<T extends PredecessorStand = PredecessorStand> =
  | { readonly kind: 'wait' }
  /** `without`: predecessors that failed and hold nothing up. */
  | { readonly kind: 'start'; readonly without: readonly T[] }
  /** `because`: the predecessor without which it can never begin. */
  | { readonly kind: 'lapse'; readonly because: T };

/**
 * Whether a successor begins (REV-3). One that can never begin ends at once, also while others of its predecessors are still open: nobody waits for what cannot come.
 */
export function judgeStart<T extends PredecessorStand>(predecessors: readonly T[]): StartJudgement<T> {
  const [failed, open] = (['failed', 'open'] as const).map((wanted) => predecessors.filter((one) => stateOfPredecessor(one) === wanted)) as [T[], T[]];
  const fatal = failed.find(({ onFailure }) => onFailure === 'stop');
  if (fatal) return { kind: 'lapse', because: fatal };
  return open.length > 0 ? { kind: 'wait' } : { kind: 'start', without: failed };
}
