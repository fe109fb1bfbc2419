/** @no-db */
import type { ItemDefinition, MaterialDefinition } from '@onecounter/contracts';
import { judgeMaterials } from './judge-materials';
import { judgeOutcome } from './judge-outcome';
import { visibleBefore } from './visible-before';

const point = (code: string, severity: 'must' | 'should' = 'must') => ({ code, text: `要点 ${code}`, kind: 'formal' as const, aspect: '完整性', severity, basis: null, derived: false });
const material = (code: string, more: Partial<MaterialDefinition> = {}): MaterialDefinition => ({
  code, name: `材料 ${code}`, necessity: 'always', condition: null, form: '纸质', originals: 1, copies: 0, sealKind: 'C', sealText: '单位公章', source: 'applicant', sharedKey: null, deferral: 'none', deferralDays: 0, note: null,
  points: [point(`${code}-R1`), point(`${code}-R2`), point(`${code}-R3`, 'should')], ...more,
});
const definition = { materials: [material('A'), material('B', { source: 'shared' }), material('C', { necessity: 'byAgent' }), material('D', { necessity: 'onSite' }), material('E', { necessity: 'conditional' })] } as unknown as ItemDefinition;
const byHimself = { byAgent: false, conditions: [] };
const good = (code: string) => ({ code, presented: true, files: [], points: [{ code: `${code}-R1`, verdict: 'good' as const }, { code: `${code}-R2`, verdict: 'good' as const }] });
const verdicts = (findings: Parameters<typeof judgeMaterials>[2], circumstances = byHimself) => Object.fromEntries(judgeMaterials(definition, circumstances, findings).map((one) => [one.definition.code, one.verdict]));

describe('judgeMaterials', () => {
  it('asks for what applies only: agents, conditions, papers seen on site, papers that are shared', () => {
    expect(verdicts([good('A')])).toEqual({ A: 'good', B: 'shared', C: 'notApplicable', D: 'onSite', E: 'notApplicable' });
    expect(verdicts([good('A')], { byAgent: true, conditions: ['E'] as never })).toEqual({ A: 'good', B: 'shared', C: 'unchecked', D: 'onSite', E: 'unchecked' });
  });

  it('lets no 提示 point and no fault corrected at the counter stand in the way', () => {
    const corrected = { ...good('A'), points: [{ code: 'A-R1', verdict: 'faulty' as const, correctedOnSpot: true }, { code: 'A-R2', verdict: 'good' as const }, { code: 'A-R3', verdict: 'faulty' as const }] };
    expect(verdicts([corrected]).A).toBe('good');
  });

  it('is unchecked as long as one point that must hold was not looked at', () => {
    expect(verdicts([{ ...good('A'), points: [{ code: 'A-R1', verdict: 'faulty' }] }]).A).toBe('unchecked');
  });

  it('finds a shared paper faulty when it was looked at and fails', () => {
    expect(verdicts([good('A'), { ...good('B'), points: [{ code: 'B-R1', verdict: 'faulty' }, { code: 'B-R2', verdict: 'good' }] }]).B).toBe('faulty');
  });

  it('refuses codes that the version does not know', () => {
    expect(() => verdicts([good('X')])).toThrow('materialUnknown');
    expect(() => verdicts([{ ...good('A'), points: [{ code: 'B-R1', verdict: 'good' }] }])).toThrow('pointUnknown');
  });
});

describe('judgeOutcome', () => {
  it('accepts when everything is good, tells all that is missing otherwise, and leaves it open while something is unlooked at', () => {
    expect(judgeOutcome(judgeMaterials(definition, byHimself, [good('A')])).kind).toBe('acceptApplication');
    const missing = judgeOutcome(judgeMaterials(definition, byHimself, [{ ...good('A'), presented: false, points: [] }]));
    expect(missing).toMatchObject({ kind: 'requestSupplement', told: [{ material: 'A', what: 'missing' }] });
    expect(missing.told[0]?.text).toContain('原件 1 份');
    expect(judgeOutcome(judgeMaterials(definition, byHimself, []))).toMatchObject({ kind: 'notFinished', unchecked: ['材料 A'] });
  });
});

describe('visibleBefore', () => {
  const told = (material: string, what: 'missing' | string[]) => [{ material, name: material, what, text: '' }];
  const before = (code: string, presented: boolean, faulty: string[] = []) => [[{ code, presented, points: faulty.map((one) => ({ code: one, verdict: 'faulty' as const })) }]];

  it('is what was missing before and is missing still', () => {
    expect(visibleBefore(told('A', 'missing'), before('A', false), [])).toEqual(['A']);
  });
  it('is a point that was let pass on a paper already in hand', () => {
    expect(visibleBefore(told('A', ['A-R1']), before('A', true), [])).toEqual(['A-R1']);
  });
  it('is not the fault of a paper that came only with the supplement', () => {
    expect(visibleBefore(told('A', ['A-R1']), before('A', false), ['A'])).toEqual([]);
  });
  it('is the same point failing again on the new paper, but not another one', () => {
    expect(visibleBefore(told('A', ['A-R1', 'A-R2']), before('A', true, ['A-R1']), ['A'])).toEqual(['A-R1']);
  });
});
