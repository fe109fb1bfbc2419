import type { CaseStatus } from '@onecounter/contracts';

/** What a successor must know of a case it waits for. */
export interface PredecessorStand {
  readonly caseId: number;
  readonly status: CaseStatus;
  /** Who printed its certificate: a result that was handed over without one was a refusal. */
  readonly certifiedBy: number | null;
  readonly onFailure: 'stop' | 'release';
}
export type PredecessorState = 'open' | 'granted' | 'failed';

const GRANTED: readonly CaseStatus[] = ['granted', 'certified'];
const FAILED: readonly CaseStatus[] = ['refused', 'declined', 'withdrawn', 'terminated'];

/** Decided is decided: what happens to the paper afterwards changes nothing for those who waited. */
export function stateOfPredecessor({ status, certifiedBy }: Pick<PredecessorStand, 'status' | 'certifiedBy'>): PredecessorState {
  if (GRANTED.includes(status)) return 'granted';
  if (FAILED.includes(status)) return 'failed';
  return status === 'issued' ? (certifiedBy === null ? 'failed' : 'granted') : 'open';
}

export type StartJudgement =
  | { readonly kind: 'wait' }
  /** `without`: predecessors that failed and hold nothing up. */
  | { readonly kind: 'start'; readonly without: readonly number[] }
  /** `because`: the predecessor without which it can never begin. */
  | { readonly kind: 'lapse'; readonly because: number };

/**
 * Whether a successor begins (REV-3). One that can never begin ends at once, also while others of its predecessors are still open: nobody waits for what cannot come.
 */
export function judgeStart(predecessors: readonly PredecessorStand[]): StartJudgement {
  const stands = predecessors.map((one) => ({ ...one, state: stateOfPredecessor(one) }));
  const fatal = stands.find(({ state, onFailure }) => state === 'failed' && onFailure === 'stop');
  if (fatal) return { kind: 'lapse', because: fatal.caseId };
  if (stands.some(({ state }) => state === 'open')) return { kind: 'wait' };
  return { kind: 'start', without: stands.filter(({ state }) => state === 'failed').map(({ caseId }) => caseId) };
}
