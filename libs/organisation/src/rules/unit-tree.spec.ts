/** @no-db */
import { unitTree, type UnitInTree } from './unit-tree';

const unit = (id: number, parentId: number | null, validTo: string | null = null): UnitInTree => ({ id, parentId, validFrom: '2019-01-01', validTo });

describe('the tree of units', () => {
  it('puts sections under their bureau and keeps the order', () => {
    const [bureau, outside] = unitTree([unit(1, null), unit(3, 1), unit(2, 1), unit(9, null)], '2026-11-20');
    expect(bureau?.children.map((node) => node.unit.id)).toEqual([3, 2]);
    expect(outside?.unit.id).toBe(9);
  });
  it('shows a unit to the day before it ends, and its children on top after that', () => {
    const units = [unit(1, null, '2026-11-20'), unit(2, 1)];
    expect(unitTree(units, '2026-11-19')[0]?.children).toHaveLength(1);
    expect(unitTree(units, '2026-11-20').map((node) => node.unit.id)).toEqual([2]);
    expect(unitTree(units, '2018-12-31')).toEqual([]);
  });
});
