/** @no-db */
import { chosenFor, dutyKey, handoversOf, leaveActs, requestLacks, SUPERIOR, type Duty, type LeaveRow } from '../src/leaves/leave.schema';

const duty = (over: Partial<Duty> = {}): Duty => ({
  unitId: 1, unitName: '某科', role: 'sectionReviewer', roleLabel: '审核员', itemCode: null, itemName: null, proposedId: 2, superiorName: '负责人',
  choices: [{ personId: 2, name: '乙', why: null }, { personId: 3, name: '丙', why: '请假：2026-11-23 全天' }], ...over,
});
const [all, item] = [duty(), duty({ itemCode: 'SP-001', proposedId: null })];
const period = { fromOn: '2026-11-23', fromHalf: 'morning', toOn: '2026-11-23', toHalf: 'afternoon' } as const;

describe('the request for a leave', () => {
  it('begins with whom the table proposes, and keeps what was chosen as long as it can be', () => {
    expect(chosenFor([all, item], {})).toEqual({ [dutyKey(all)]: '2', [dutyKey(item)]: '' });
    expect(chosenFor([all], { [dutyKey(all)]: SUPERIOR })[dutyKey(all)]).toBe(SUPERIOR);
    expect(chosenFor([duty({ superiorName: null })], { [dutyKey(all)]: SUPERIOR })[dutyKey(all)]).toBe('2');
    expect(chosenFor([all], { [dutyKey(all)]: '3' })[dutyKey(all)]).toBe('2');
  });

  it('sends the superior only when that was said, and lets an item go with the rest of its post', () => {
    expect(handoversOf([all, item], { [dutyKey(all)]: SUPERIOR, [dutyKey(item)]: '' })).toEqual([{ unitId: 1, role: 'sectionReviewer', toSuperior: true }]);
    expect(handoversOf([item], { [dutyKey(item)]: '2' })).toEqual([{ unitId: 1, role: 'sectionReviewer', itemCode: 'SP-001', personId: 2 }]);
    expect(requestLacks(period, [all, item], { [dutyKey(all)]: '2' })).toBeNull();
    expect(requestLacks(period, [all], {})).toBe('先选审核员交给谁');
    expect(requestLacks({ ...period, toOn: '' }, [all], {})).toBe('先选从哪天到哪天');
  });

  it('shows the buttons that the server says, and asks why a leave is refused', () => {
    const leave = { id: 7, personName: '甲', period: '2026-11-23 全天', verbs: ['approveLeave', 'refuseLeave'] } as LeaveRow;
    expect(leaveActs(leave).map(({ verb, fields }) => [verb, fields[0]?.optional ?? false])).toEqual([['approveLeave', true], ['refuseLeave', false]]);
  });
});
