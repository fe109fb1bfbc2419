/** @no-db */
import type { PointDefinition } from '@onecounter/contracts';
import { judgePoints, pointsToInspect } from './points-to-inspect';

const point = (code: string, kind: PointDefinition['kind']): PointDefinition => ({ code, text: `看 ${code}`, kind, aspect: '', severity: 'must', basis: null, derived: false }) as PointDefinition;
const definition = (points: PointDefinition[], ofMaterial: PointDefinition[]) => ({ points, materials: [{ code: 'M01', name: '平面图', points: ofMaterial }] }) as unknown as Parameters<typeof pointsToInspect>[0];

describe('points of an inspection', () => {
  it('are those of the item and of the materials that the case has', () => {
    const all = definition([point('S1', 'substantive'), point('I1', 'inspection')], [point('I2', 'inspection'), point('F1', 'formal')]);
    expect(pointsToInspect(all, [{ code: 'M01', verdict: 'good' }]).map(({ code, materialName }) => [code, materialName])).toEqual([['I1', null], ['I2', '平面图']]);
    expect(pointsToInspect(all, [{ code: 'M01', verdict: 'notApplicable' }]).map(({ code }) => code)).toEqual(['I1']);
  });

  it('are what the law asks for anyway when the item names none', () => {
    expect(pointsToInspect(definition([], []), []).map(({ code }) => code)).toEqual(['COMMON']);
  });

  it('are judged once each', () => {
    const points = [{ code: 'I1', text: '看', basis: null, materialName: null }];
    expect(judgePoints(points, [{ code: 'I1', result: 'conforms', note: ' ' }])).toEqual([{ code: 'I1', result: 'conforms', note: null }]);
    const refusal = (results: Parameters<typeof judgePoints>[1]): unknown => { try { return judgePoints(points, results); } catch (error) { return (error as { code: string }).code; } };
    expect(refusal([])).toBe('pointsUnjudged');
    expect(refusal([{ code: 'I1', result: 'conforms' }, { code: 'I1', result: 'fails', note: '二' }])).toBe('pointUnknown');
    expect(refusal([{ code: 'I1', result: 'fails' }])).toBe('pointNotesMissing');
  });
});
