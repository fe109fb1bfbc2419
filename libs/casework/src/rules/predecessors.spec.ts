import type { CaseStatus } from '@onecounter/contracts';
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
    expect(judgeStart([on(1, 'accepted'), on(2, status)])).toEqual({ kind: 'lapse', because: 2 });
  });
  it('begins without the one that it can do without', () => {
    expect(judgeStart([on(1, 'granted'), on(2, 'refused', 'release')])).toEqual({ kind: 'start', without: [2] });
  });
  it('takes a refusal that left by the window for a refusal', () => {
    expect(stateOfPredecessor(on(1, 'issued'))).toBe('failed');
  });
});
