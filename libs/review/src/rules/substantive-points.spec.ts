/** @no-db */
import type { MaterialDefinition, PointDefinition, PointKind } from '@onecounter/contracts';
import { judgeTicked, pointsOf, pointsToTick } from './substantive-points';

const point = (code: string, kind: PointKind): PointDefinition => ({ code, text: `核 ${code}`, kind, aspect: '一致性', severity: 'must', basis: '食品安全法33条', derived: false });
const material = (code: string, ...points: PointDefinition[]): MaterialDefinition => ({
  code, name: `材料${code}`, necessity: 'always', condition: null, form: '纸质', originals: 1, copies: 0, sealKind: 'N', sealText: '', source: 'applicant', sharedKey: null, deferral: 'none', deferralDays: 0, note: null, points,
});
const definition = {
  points: [point('S1', 'substantive'), point('I1', 'inspection'), point('E1', 'expertReview')],
  materials: [material('M1', point('M1-F', 'formal'), point('M1-S', 'substantive')), material('M2', point('M2-S', 'substantive')), material('M3', point('M3-S', 'substantive'))],
};
const onCase = [{ code: 'M1', verdict: 'good' as const }, { code: 'M2', verdict: 'notApplicable' as const }];

describe('the points a reviewer answers for', () => {
  const points = pointsToTick(definition, onCase);

  it('are the substantive ones of the item and of the materials that the case has', () => {
    expect(points.map((one) => [one.code, one.materialName])).toEqual([['S1', null], ['M1-S', '材料M1']]);
  });

  it('must all be looked at', () => {
    expect(() => judgeTicked(points, ['M1-S', 'S1'])).not.toThrow();
    expect(() => judgeTicked(points, ['S1'])).toThrow(expect.objectContaining({ code: 'pointsUnticked', facts: { count: 1, names: ['核 M1-S'] }, field: 'tickedPoints' }));
    expect(() => judgeTicked(points, [])).toThrow('pointsUnticked');
  });

  it('are the only ones that can be ticked or cited', () => {
    expect(() => judgeTicked(points, ['S1', 'M1-S', 'M2-S'])).toThrow('pointUnknown');
    expect(() => pointsOf(points, ['I1'], 'citedPoints')).toThrow('pointUnknown');
    expect(pointsOf(points, ['S1', 'S1'], 'citedPoints')).toHaveLength(1);
  });
});
