/** @no-db */
import { aligned, around, freshId, guessedSize, moved, newField, resized, snap, type Field, type Layout } from '../src/pages/templates/sheet-ops';

const layout: Layout = { paper: { format: 'A4', width: 297, height: 210 }, background: { kind: 'none', fileId: null }, printsBackground: false, fields: [] };
const field = (id: string, x: number, y: number, width = 40, height = 8): Field => ({ ...newField(layout, 'holder'), id, x, y, width, height });
const [one, two, three] = [field('one', 10, 10), field('two', 100.3, 50, 20), field('three', 60, 90)];
const all = [one, two, three];

describe('fields in hand', () => {
  it('go together, and nothing else does', () => {
    expect(moved(all, ['one', 'two'], 0.1, -1).map(({ x, y }) => [x, y])).toEqual([[10.1, 9], [100.4, 49], [60, 90]]);
    let walked = [one];
    for (let step = 0; step < 10; step += 1) walked = moved(walked, ['one'], 0.1, 0);
    expect(walked[0]?.x).toBe(11);
  });

  it('are never smaller than 2 mm', () => {
    expect(resized([one], ['one'], -100, 2)[0]).toMatchObject({ width: 2, height: 10, x: 10 });
  });

  it.each([['left', 10], ['right', 80.3], ['center', 45.15]] as const)('stand in one line: %s', (side, x) => {
    expect(aligned(all, ['one', 'two'], side).find(({ id }) => id === 'one')?.x).toBe(x);
    expect(aligned(all, ['one', 'two'], side).find(({ id }) => id === 'three')).toEqual(three);
  });

  it('have a box round them', () => {
    expect(around(all, ['one', 'three'])).toEqual({ x: 10, y: 10, width: 90, height: 88 });
    expect(around(all, [])).toBeNull();
  });
});

describe('a field that is dragged', () => {
  it('takes hold of an edge of another one within a millimetre', () => {
    expect(snap({ x: 100.9, y: 70.2, width: 40, height: 8 }, [two], layout.paper).x).toBeCloseTo(-0.6, 5);
  });

  it('takes hold of the middle of the sheet, and else of half millimetres', () => {
    expect(snap({ x: 128.2, y: 33.3, width: 40, height: 8 }, [], layout.paper)).toEqual({ x: expect.closeTo(0.3, 5), y: expect.closeTo(0.2, 5) });
  });
});

describe('a new field', () => {
  it('lies in the middle of the sheet under a name of its own', () => {
    expect(newField(layout, 'qr')).toMatchObject({ id: 'qr', x: 133.5, y: 90, width: 30 });
    expect(freshId([one, two, field('holder', 0, 0), field('holder-2', 0, 0)], 'holder')).toBe('holder-3');
  });

  it('shows a long text about as small as it will be printed', () => {
    const small = { ...one, size: 16, minSize: 7, height: 7, width: 80, overflow: 'shrink' as const };
    expect(guessedSize(small, '味源餐饮')).toBe(16);
    expect(guessedSize(small, '鞍'.repeat(30))).toBeLessThan(9);
    expect(guessedSize({ ...small, overflow: 'wrap' }, '鞍'.repeat(30))).toBe(16);
  });
});
