/** @no-db */
import { demandsInspection, expertReviewLacking, inspectionLacking } from './needed-before-grant';

const item = (mode: string | null, expertReview = false) => ({ inspection: mode === null ? null : { mode, by: '现场勘验科', minPersons: 2, note: '' }, expertReview });
const why = (lacking: { code: string; facts: object } | null) => lacking && [lacking.code, (lacking.facts as { why: string }).why];

describe('an inspection before the grant', () => {
  it('is asked for only where the definition says so', () => {
    expect(['mandatory', 'joint', 'onDemand', 'afterwards', null].map((mode) => demandsInspection(item(mode)))).toEqual([true, true, false, false, false]);
    for (const mode of ['onDemand', 'afterwards', null]) expect(inspectionLacking(item(mode), [])).toBeNull();
  });

  it('lacks until the latest look found the place in order', () => {
    const lacking = (...rounds: Parameters<typeof inspectionLacking>[1]) => why(inspectionLacking(item('mandatory'), rounds));
    expect(lacking()).toEqual(['inspectionNeeded', '还没有申请勘验']);
    expect(lacking({ state: 'cancelled', conclusion: null })).toEqual(['inspectionNeeded', '还没有申请勘验']);
    expect(lacking({ state: 'inspected', conclusion: null })).toEqual(['inspectionNeeded', '勘验还没有结论']);
    expect(lacking({ state: 'concluded', conclusion: 'toRectify' })).toEqual(['inspectionNeeded', '要求整改，还没有复验合格']);
    expect(lacking({ state: 'concluded', conclusion: 'failed' }, { state: 'concluded', conclusion: 'passed' })).toEqual(['inspectionNeeded', '勘验结论是“不符合要求”']);
    expect(lacking({ state: 'concluded', conclusion: 'passed' }, { state: 'concluded', conclusion: 'toRectify' })).toBeNull();
  });
});

describe('an expert review before the grant', () => {
  it('lacks until the experts agreed, also on condition; only where the definition says so', () => {
    expect(expertReviewLacking(item(null), [])).toBeNull();
    const lacking = (...reviews: Parameters<typeof expertReviewLacking>[1]) => why(expertReviewLacking(item(null, true), reviews));
    expect(lacking()).toEqual(['expertReviewNeeded', '还没有提请评审']);
    expect(lacking({ status: 'drawn', conclusion: null })).toEqual(['expertReviewNeeded', '评审还没有结论']);
    expect(lacking({ status: 'concluded', conclusion: 'disagree' })).toEqual(['expertReviewNeeded', '评审结论是“不通过”']);
    expect(lacking({ status: 'cancelled', conclusion: null }, { status: 'concluded', conclusion: 'conditional' })).toBeNull();
  });
});
