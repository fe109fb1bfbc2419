import type { CaseStatus, OutsideState } from '@onecounter/contracts';
import { judgeStart, stateOfPredecessor, type PredecessorStand } from './predecessors';

const on = (caseId: number, status: CaseStatus, onFailure: 'stop' | 'release' = 'stop', certifiedBy: number | null = null): PredecessorStand => ({ caseId, status, onFailure, certifiedBy });

describe('a successor', () => {
  it('waits while one of its predecessors is open', () => {
    expect(judgeStart([on(1, 'granted'), on(2, 'checked')])).toEqual({ kind: 'wait' });
  });
  it('begins when all are granted', () => {
    expect(judgeStart([on(1, 'granted'), on(2, 'issued', 'stop', 7)])).toEqual({ kind: 'start', without: [] });
  });
  it.each(['refused', 'declined', 'withdrawn', 'terminated'] as const)('lapses when one it cannot do without is %s, though another is still open', (status) => {
    expect(judgeStart([on(1, 'accepted'), on(2, status)])).toMatchObject({ kind: 'lapse', because: { caseId: 2 } });
  });
  it('begins without the one that it can do without', () => {
    expect(judgeStart([on(1, 'granted'), on(2, 'refused', 'release')])).toMatchObject({ kind: 'start', without: [{ caseId: 2 }] });
  });
  const outside = (caseId: number, state: OutsideState, onFailure: 'stop' | 'release' = 'stop'): PredecessorStand => ({ ...on(caseId, 'accepted', onFailure), outside: state });
  it('waits for what another department does as for a case, and ends or goes on without it by the same rule', () => {
    for (const state of ['waiting', 'handedOver', 'acceptedThere'] as const) expect(judgeStart([on(1, 'granted'), outside(9, state)])).toEqual({ kind: 'wait' });
    expect(judgeStart([on(1, 'granted'), outside(9, 'granted')])).toEqual({ kind: 'start', without: [] });
    expect(judgeStart([on(1, 'accepted'), outside(9, 'refused')])).toMatchObject({ kind: 'lapse', because: { caseId: 9 } });
    expect(judgeStart([on(1, 'granted'), outside(9, 'withdrawn', 'release')])).toMatchObject({ kind: 'start', without: [{ caseId: 9 }] });
  });
  it('takes a refusal that left by the window for a refusal', () => {
    expect(stateOfPredecessor(on(1, 'issued'))).toBe('failed');
  });
});
