import { judgeHandovers, mayDecide, superiorPosts, type HandoverAsked, type HandoverGround, type Holder, type Superior } from './leave-duties';

const holder = (personId: number, more: Partial<Holder> = {}): Holder => ({ personId, name: `${personId}号`, unitId: 1, unitName: '某科', role: 'sectionReviewer', validFrom: '2026-01-01', validTo: null, disabled: false, away: null, ...more });
const HEAD: Superior = { personId: 50, name: '负责人', disabled: false, away: null };
const ground = (holders: Holder[], superiors: Superior[] = [HEAD]): HandoverGround => ({ personId: 1, fromOn: '2026-11-23', toOn: '2026-11-24', holders: [holder(1), ...holders], superiors: new Map([['1.sectionReviewer', superiors]]) });
const to = (personId: number | null, itemCode: string | null = null): HandoverAsked => ({ unitId: 1, role: 'sectionReviewer', itemCode, personId });
const judged = (asked: HandoverAsked[], on: HandoverGround): unknown => {
  try { return judgeHandovers(asked, on).map(({ standInId, toSuperior }) => [standInId, toSuperior]); } catch (error) { return (error as { code: string }).code; }
};

describe('a duty may be handed over', () => {
  it.each([
    ['to somebody of the same post in the same unit', [to(2)], ground([holder(2)]), [[2, false]]],
    ['one item to another one than the rest', [to(2), to(3, 'SP-001')], ground([holder(2), holder(3)]), [[2, false], [3, false]]],
    ['to the superior when that is said', [to(null)], ground([]), [[50, true]]],
    ['to the next superior when the nearest is away', [to(null)], ground([], [{ ...HEAD, away: '2026-11-23 全天' }, { ...HEAD, personId: 60 }]), [[60, true]]],
    ['never to oneself', [to(1)], ground([holder(2)]), 'handoverToOneself'],
    ['never to somebody of another post', [to(2)], ground([holder(2, { role: 'sectionApprover' })]), 'standInNotInPost'],
    ['never to somebody whose post ends during the leave', [to(2)], ground([holder(2, { validTo: '2026-11-24' })]), 'standInNotInPost'],
    ['never to somebody who cannot sign in', [to(2)], ground([holder(2, { disabled: true })]), 'standInDisabled'],
    ['never to somebody who is away too', [to(2)], ground([holder(2, { away: '2026-11-24 上午' })]), 'standInAway'],
    ['never without a superior who can be reached', [to(null)], ground([], [{ ...HEAD, disabled: true }]), 'superiorUnreachable'],
    ['never left out', [to(2, 'SP-001')], ground([holder(2)]), 'handoverMissing'],
    ['never twice', [to(2), to(3)], ground([holder(2), holder(3)]), 'handoverTwice'],
    ['never one that is not held', [{ ...to(2), role: 'sectionHead' }], ground([holder(2)]), 'handoverUnknown'],
  ] as const)('%s', (_name, asked, on, expected) => { expect(judged([...asked], on)).toEqual(expected); });
});

describe('a leave is decided', () => {
  const leave = { person_id: 1, unit_id: 7, jurisdiction_path: '/210300/', post: 'sectionReviewer' };
  const actor = { personId: 50, unitId: 7, jurisdictionPath: '/210300/', reach: 'section', inChargeOf: null, post: 'sectionHead' };
  const leader = { ...actor, personId: 60, unitId: 1, reach: 'bureau', post: 'leaderInCharge' };

  it.each([
    ['by the head of the section', leave, actor, true],
    ['not by the head of another', leave, { ...actor, unitId: 8 }, false],
    ['not by oneself', leave, { ...actor, personId: 1 }, false],
    ['of a head, not by a head', { ...leave, post: 'sectionHead' }, actor, false],
    ['of a head, by the leader in charge', { ...leave, post: 'sectionHead' }, leader, true],
    ['by the leader in charge of these sections only', leave, { ...leader, inChargeOf: [8] }, false],
    ['of a leader, by the bureau leader only', { ...leave, post: 'leaderInCharge' }, leader, false],
    ['of a leader, by the bureau leader', { ...leave, post: 'leaderInCharge' }, { ...leader, post: 'bureauLeader' }, true],
    ['never across jurisdictions', { ...leave, jurisdiction_path: '/210400/' }, leader, false],
  ] as const)('%s', (_name, row, by, expected) => { expect(mayDecide(row, by)).toBe(expected); });

  it('step by step upwards', () => {
    expect([superiorPosts('windowClerk'), superiorPosts('sectionHead'), superiorPosts('leaderInCharge')]).toEqual([['sectionHead', 'headOfWindowServices', 'leaderInCharge'], ['leaderInCharge'], ['bureauLeader']]);
  });
});
