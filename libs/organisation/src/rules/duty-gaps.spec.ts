import { dutyGaps, troubleOf, type DutyPair } from './duty-gaps';
import type { Holder } from './leave-duties';

const holder = (personId: number, name: string, more: Partial<Holder> = {}): Holder => ({ personId, name, unitId: 1, unitName: '某科', role: 'sectionReviewer', validFrom: '2026-01-01', validTo: null, disabled: false, away: null, ...more });
const pair = (aId: number, bId: number | null, more: Partial<DutyPair> = {}): DutyPair => ({ role: 'sectionReviewer', itemCode: null, aId, aName: `${aId}号`, bId, bName: bId === null ? null : `${bId}号`, ...more });

describe('what a section is told of its duties', () => {
  it('is nothing when each has an A and a B who are there', () => expect(dutyGaps([pair(1, 2)], [holder(1, '甲'), holder(2, '乙')])).toEqual([]));

  it('is who stands alone, who has left the post, and who is in no pair', () => {
    expect(dutyGaps([pair(1, null), pair(2, 9, { itemCode: 'SP-001' })], [holder(1, '甲'), holder(2, '乙', { disabled: true }), holder(3, '丙')])).toEqual([
      '审核员：A角1号没有B角。', '审核员（SP-001）：A角2号账号停用，请调整。', '审核员（SP-001）：B角9号已不在这个岗位，请调整。', '审核员：丙没有AB角，请假时没有人接。',
    ]);
  });

  it('leaves posts alone that have no A and B', () => expect(dutyGaps([], [holder(1, '甲', { role: 'leaderInCharge' })])).toEqual([]));

  it('says who is away today beside the name', () => {
    const people = [holder(1, '甲', { away: '2026-11-23 全天' })];
    expect(troubleOf(1, 'sectionReviewer', people)).toBe('请假：2026-11-23 全天');
    expect(troubleOf(1, 'sectionApprover', people)).toBe('已不在这个岗位');
  });
});
