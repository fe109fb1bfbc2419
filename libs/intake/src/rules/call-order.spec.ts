/** @no-db */
import { callOrder } from './call-order';

const AT = new Date('2026-11-20T02:30:00Z');
const told = (people: Parameters<typeof callOrder>[0], minutes = 3): [number, number, string][] => callOrder(people, AT, minutes).map(({ personId, tier, fromAt }) => [personId, tier, fromAt.toISOString().slice(11, 16)]);

describe('the section is called', () => {
  it('at its desks first, then away from them, then the head, so many minutes apart', () => {
    expect(told([{ personId: 9, isHead: true, online: true }, { personId: 1, isHead: false, online: true }, { personId: 2, isHead: false, online: false }])).toEqual([[1, 1, '02:30'], [2, 2, '02:33'], [9, 3, '02:36']]);
  });

  it('without losing time over a group that is empty', () => {
    expect(told([{ personId: 2, isHead: false, online: false }, { personId: 9, isHead: true, online: false }], 5)).toEqual([[2, 1, '02:30'], [9, 2, '02:35']]);
    expect(told([{ personId: 9, isHead: true, online: false }])).toEqual([[9, 1, '02:30']]);
    expect(told([])).toEqual([]);
  });
});
