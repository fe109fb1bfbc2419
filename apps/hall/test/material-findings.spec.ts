/** @no-db */
import { findingsBody, findingsOnRecord, judgePoint, newFinding, passMaterial, toggleMissing, type Findings, type MaterialDefinition } from '../src/materials/findings';
import { badWords, sumWords, verdictWords } from '../src/materials/material.schema';

const point = (code: string, kind: 'formal' | 'substantive' = 'formal') => ({ code, text: code, kind, aspect: '完整性', severity: 'must' as const, basis: null, derived: false });
const PLAN: MaterialDefinition = {
  code: 'SP-001-M03', name: '布局图', necessity: 'always', condition: null, form: '纸质', originals: 1, copies: 0, sealKind: 'C', sealText: '单位公章', source: 'applicant', sharedKey: null,
  deferral: 'none', deferralDays: 0, note: null, points: [point('R01'), point('R02'), point('S01', 'substantive')],
};

describe('the key 1', () => {
  it('passes every formal point, and leaves the substantive ones to the reviewer', () => {
    const finding = newFinding();
    expect(passMaterial(PLAN, finding)).toBe(true);
    expect(Object.keys(finding.points)).toEqual(['R01', 'R02']);
  });

  it('passes the rest and keeps what failed, and only then everything', () => {
    const finding = newFinding();
    judgePoint(finding, 'R01', 'faulty');
    expect(passMaterial(PLAN, finding)).toBe(false);
    expect(finding.points.R01?.verdict).toBe('faulty');
    expect(passMaterial(PLAN, finding)).toBe(true);
  });

  it('takes a missing material as handed in', () => {
    const finding = newFinding();
    toggleMissing(finding);
    passMaterial(PLAN, finding);
    expect(finding.presented).toBe(true);
  });
});

describe('what goes to the server', () => {
  it('is only what was looked at, without the words of a point that passed after all', () => {
    const findings: Findings = { untouched: newFinding(), plan: newFinding(), absent: newFinding() };
    judgePoint(findings.plan ?? newFinding(), 'R01', 'faulty');
    Object.assign(findings.plan?.points.R01 ?? {}, { message: '  请重画。 ' });
    toggleMissing(findings.absent ?? newFinding());
    expect(findingsBody(findings)).toEqual([
      { code: 'plan', presented: true, files: [], points: [{ code: 'R01', verdict: 'faulty', message: '请重画。' }] },
      { code: 'absent', presented: false, files: [], points: [] },
    ]);
    judgePoint(findings.plan ?? newFinding(), 'R01', 'good');
    expect(findingsBody(findings)[0]?.points).toEqual([{ code: 'R01', verdict: 'good' }]);
  });

  it('equals what is on record as long as nothing is changed', () => {
    const record = [{ code: 'plan', name: '布局图', originals: 1, copies: 0, verdict: 'faulty', verdictLabel: '不合格', message: null, files: ['f1'], points: [{ code: 'R01', verdict: 'faulty' as const, message: '请重画。' }] }];
    expect(findingsBody(findingsOnRecord(record))).toEqual([{ code: 'plan', presented: true, files: ['f1'], points: [{ code: 'R01', verdict: 'faulty', message: '请重画。' }] }]);
  });
});

describe('the words of a row', () => {
  const judged = (verdict: string, verdictLabel: string, code = 'SP-001-M03') => ({ code, verdict, verdictLabel, goodPoints: 1, allPoints: 2 });

  it('say how far it is looked at', () => {
    expect([verdictWords(judged('good', '合格'), 0, 2), verdictWords(judged('faulty', '不合格'), 1, 2), verdictWords(judged('unchecked', '未查'), 0, 1), verdictWords(judged('unchecked', '未查'), 0, 0), verdictWords(judged('missing', '缺'), 0, 0)])
      .toEqual(['合格 1/2', '不合格 1', '已查 1/2', '未查', '缺']);
  });

  it('sum up what stands in the way', () => {
    const all = [judged('good', '合格'), judged('faulty', '不合格'), judged('missing', '缺', 'SP-001-M04')];
    expect([sumWords(all), badWords(all)]).toEqual(['合格 1，不合格 1，缺 1', 'M03 不合格，M04 缺']);
  });
});
