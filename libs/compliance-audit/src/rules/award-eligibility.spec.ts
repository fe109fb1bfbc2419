/** @no-db */
import { judgePerson, judgeSection, standingOf, strikeOut, type CountedFinding, type RepeatTrip } from './award-eligibility';

const LIMITS = { sectionFindings: 3, personCases: 2 };
const finding = (id: number, matter = `case${id}`): CountedFinding => ({ id, number: `CW-202610-${String(id).padStart(4, '0')}`, rule: 'approvalSealBeforeTrace', matter });
const trip: RepeatTrip = { breach: 'oneTimeNotice', subjectId: 7, number: '210300-20261012-000007', onDate: '2026-10-20' };
const codes = (reasons: readonly { code: string }[]): string[] => reasons.map(({ code }) => code);

describe('the award of a section', () => {
  it('is lost with three findings, also about one case, and not with two', () => {
    const one = [finding(1, 'case1'), finding(2, 'case1'), finding(3, 'case1')];
    expect(codes(judgeSection({ findings: one, rate: null, busy: true }, LIMITS))).toEqual(['sectionFindings']);
    expect(judgeSection({ findings: one.slice(1), rate: null, busy: true }, LIMITS)).toEqual([]);
  });

  it('is lost with the last rank of a confirmed month only', () => {
    const rate = { monthId: 4, last: true, presented: 12, complete: 6, rank: 9 };
    expect(judgeSection({ findings: [], rate, busy: true }, LIMITS)).toMatchObject([{ code: 'lastRank', evidence: [{ kind: 'receivingRates', id: 4 }], words: expect.stringContaining('第 9 名') as unknown }]);
    expect(judgeSection({ findings: [], rate: { ...rate, last: false }, busy: true }, LIMITS)).toEqual([]);
    expect(judgeSection({ findings: [], rate: null, busy: true }, LIMITS)).toEqual([]);
  });
});

describe('the awards of a person', () => {
  it('are lost with two cases, and not with two findings about one', () => {
    expect(judgePerson({ findings: [finding(1, 'case1'), finding(2, 'case1')], trips: [], busy: true }, LIMITS)).toEqual([]);
    expect(judgePerson({ findings: [finding(1), finding(2)], trips: [], busy: true }, LIMITS)).toMatchObject([{ code: 'personCases', evidence: [{ id: 1, label: 'CW-202610-0001' }, { id: 2 }] }]);
  });

  it('are lost with one trip that was made in vain, which is shown', () => {
    expect(judgePerson({ findings: [], trips: [trip], busy: true }, LIMITS)).toMatchObject([{ code: 'repeatTrips', evidence: [{ kind: 'case', id: 7 }], words: expect.stringContaining('一次性告知') as unknown }]);
    expect(judgePerson({ findings: [], trips: [{ ...trip, breach: 'firstContact' }], busy: true }, LIMITS)).toMatchObject([{ evidence: [{ kind: 'inquiry', id: 7 }] }]);
  });
});

describe('where a line stands', () => {
  const reasons = judgePerson({ findings: [finding(1), finding(2)], trips: [], busy: true }, LIMITS);
  it('is no part for whoever did nothing, and a reason counts also then', () => {
    expect([standingOf([], false), standingOf([], true), standingOf(reasons, false)]).toEqual(['notTaking', 'eligible', 'ineligible']);
  });

  it('comes back with an appeal, until there is further evidence', () => {
    const struck = new Set(reasons.map(({ key }) => key));
    expect(standingOf(strikeOut(reasons, struck), true)).toBe('eligible');
    const more = judgePerson({ findings: [finding(1), finding(2), finding(3)], trips: [], busy: true }, LIMITS);
    expect(standingOf(strikeOut(more, struck), true)).toBe('ineligible');
  });
});
