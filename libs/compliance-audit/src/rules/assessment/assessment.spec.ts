import { plainDate } from '@onecounter/kernel';
import { differences, digestOfFigures, figureOf, valuesOf, type FigureToKeep } from './assessment-figures';
import { monthsUpTo, periodCalled, periodsDueIn } from './assessment-period';
import { lacking, noticePaper } from './notice-paper';

const figure = (code: FigureToKeep['code'], value: number, personId: number | null = null): FigureToKeep => ({ unitId: 7, personId, code, value, evidence: [value] });

describe('a period of assessment', () => {
  it('is a month, a quarter or a year by its name, half-open', () => {
    expect(periodCalled('2026-10')).toEqual({ kind: 'month', name: '2026-10', from: '2026-10-01', until: '2026-11-01', words: '2026年10月' });
    expect(periodCalled('2026-Q4')).toEqual({ kind: 'quarter', name: '2026-Q4', from: '2026-10-01', until: '2027-01-01', words: '2026年第四季度' });
    expect(periodCalled('2026')).toMatchObject({ kind: 'year', from: '2026-01-01', until: '2027-01-01' });
    expect(['2026-13', '2026-Q5', '1999', '2026-1', ' 2026', ''].map(periodCalled)).toEqual([null, null, null, null, null, null]);
  });

  it('is drawn up in the month after it: quarter and year when they have ended', () => {
    expect(periodsDueIn(plainDate('2026-11-15'))).toEqual(['2026-10']);
    expect(periodsDueIn(plainDate('2026-10-15'))).toEqual(['2026-09', '2026-Q3']);
    expect(periodsDueIn(plainDate('2027-01-15'))).toEqual(['2026-12', '2026-Q4', '2026']);
  });

  it('is looked at with the twelve months that end with it', () => {
    expect(monthsUpTo({ until: plainDate('2026-11-01') })).toEqual(expect.arrayContaining(['2025-11', '2026-01', '2026-10']));
    expect(monthsUpTo({ until: plainDate('2027-01-01') })).toHaveLength(12);
  });
});

describe('a figure', () => {
  const facts = { unitId: 7, personId: null, things: 2, total: -3, mean: 1.5, ids: [4, 5] };

  it('is a number of things, a sum or a mean, by its definition', () => {
    expect([figureOf({ ...facts, code: 'decided' }).value, figureOf({ ...facts, code: 'daysEarly' }).value, figureOf({ ...facts, code: 'rateRank' }).value]).toEqual([2, -3, 1.5]);
  });

  it('is added up over the sections in which a person worked', () => {
    expect(valuesOf([figure('decided', 2, 1), { ...figure('decided', 3, 1), unitId: 8 }])).toEqual([{ code: 'decided', value: 5 }]);
  });

  it('is told apart from what it was, also when it is gone', () => {
    expect(differences([{ code: 'decided', value: 2 }, { code: 'late', value: 1 }], [{ code: 'decided', value: 2 }, { code: 'findings', value: 1 }])).toEqual([{ code: 'late', then: 1, now: 0 }, { code: 'findings', then: 0, now: 1 }]);
  });

  it('has the same digest in whatever order, another when its evidence is another', () => {
    const [one, two] = [figure('decided', 2), figure('late', 1)];
    expect(digestOfFigures([one, two])).toBe(digestOfFigures([two, one]));
    expect(digestOfFigures([one, { ...two, evidence: [9] }])).not.toBe(digestOfFigures([one, two]));
  });
});

describe('the paper', () => {
  it('says what is not confirmed, and prints a name of forty characters, emoji and all', () => {
    expect(lacking('quarter', { rates: 1, awards: 3 })).toEqual(['接件成功率已确认 1 个月，还有 2 个月没有确认，不计']);
    const { blocks, title } = noticePaper({ kind: 'month', period: '2026年10月', organ: '局', dated: '2026年11月15日', lacks: { rates: 1, awards: 1 }, findings: [{ unitId: 7, number: 'CW-1', rule: '先用印', personName: null }], sections: [{ unitId: 7, unitName: '科'.repeat(40), values: [{ code: 'firstPresented', value: 8 }, { code: 'firstComplete', value: 6 }, { code: 'eligible', value: 1 }], people: [{ personId: 1, name: '欧阳·𠮷明', values: [] }] }] });
    expect(title).toBe('督查考核情况通报（月通报）');
    expect(JSON.stringify(blocks)).toMatch(/75\.0%.*有资格.*欧阳·𠮷明.*CW-1/);
  });
});
