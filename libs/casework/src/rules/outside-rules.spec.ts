/** @no-db */
import { judgeEdges, judgeProgress, providedBy } from './outside-rules';

const hold = { kind: 'openPredecessor' } as never;
const member = (id: number, after: number[] = [], waits = after.length > 0) => ({ id, number: `N${id}`, item_name: `事项${id}`, holds: waits ? [hold] : [], after: after.map((on) => ({ on, kind: 'hard' as const, onFailure: 'stop' as const, provides: [] })) });
const chain = [member(1), member(2, [1]), member(3, [2])];
const refusal = (work: () => void): string => { try { work(); return 'none'; } catch (error) { return (error as { code: string }).code; } };

describe('the place of an outside item in the order', () => {
  it.each([
    ['between two cases', { waitsFor: [1], holdsUp: [2] }, 'none'], ['after all', { waitsFor: [3], holdsUp: [] }, 'none'], ['beside all', { waitsFor: [], holdsUp: [] }, 'none'],
    ['before a case that has begun', { waitsFor: [], holdsUp: [1] }, 'caseBegunAlready'], ['after the case it holds up', { waitsFor: [2], holdsUp: [2] }, 'outsideCircle'], ['after one that comes later than the case it holds up', { waitsFor: [3], holdsUp: [2] }, 'outsideCircle'],
    ['beside a case of another application', { waitsFor: [9], holdsUp: [] }, 'notInJointCase'],
  ])('%s', (_where, edges, code) => expect(refusal(() => judgeEdges(edges, chain))).toBe(code));
});

describe('the progress of an outside item', () => {
  const paper = { resultNumber: '1号', fileId: 'f' };
  it.each([
    ['waiting', 'handedOver', {}, 'none'], ['waiting', 'granted', paper, 'none'], ['handedOver', 'acceptedThere', {}, 'none'], ['acceptedThere', 'withdrawn', { fileId: 'f' }, 'none'],
    ['acceptedThere', 'handedOver', {}, 'outsideProgressNotAllowed'], ['granted', 'refused', paper, 'outsideProgressNotAllowed'], ['acceptedThere', 'refused', {}, 'outsideEvidenceMissing'], ['acceptedThere', 'granted', { fileId: 'f', resultNumber: ' ' }, 'outsideNumberMissing'],
  ] as const)('from %s to %s', (from, state, given, code) => expect(refusal(() => judgeProgress({ state: from, name: '消防' }, { state, on: '2026-11-20', ...given }, '2026-11-20'))).toBe(code));
  it('is never told of a day that has not come', () => expect(refusal(() => judgeProgress({ state: 'waiting', name: '消防' }, { state: 'handedOver', on: '2026-11-21' }, '2026-11-20'))).toBe('outsideDayAhead'));
});

describe('the paper of another department', () => {
  const materials = [{ code: 'M01', name: '消防安全检查意见书', sharedKey: 'RES-XF-001' }, { code: 'M02', name: '申请表', sharedKey: null }, { code: 'M03', name: '消防', sharedKey: 'X' }];
  it('is the material that bears its name', () => {
    expect(providedBy('消防安全检查意见书（副本）', materials)).toEqual(['M01']);
    expect(providedBy('申请表', materials)).toEqual(['M02']);
    expect(providedBy('消防许可', materials)).toEqual([]);
    expect(providedBy(null, materials)).toEqual([]);
  });
});
