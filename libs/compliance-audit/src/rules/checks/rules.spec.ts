/** @no-db */
import { CHECK_RULES } from '@onecounter/contracts';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { ISSUE_RULES, USE_RULES, WEEK_RULES } from './index';
import type { CheckedIssue } from './checked-issue';
import type { CheckedCase, CheckedUse } from './checked-use';
import { judgeIssue, judgeUse, judgeWeek, type Judged } from './judge-deed';
import { weekNumber } from './ledger-week-unsigned';
import { spanOfRun } from './span-of-run';
import { stagesBefore } from './trace-of-use';
import { gapWords, laterWords, sameWords } from './words';

const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], makeUpDays: ['2026-10-10'] }]);
const moment = { today: plainDate('2026-12-01'), upTo: plainDate('2026-12-01'), calendar };
const at = (text: string): string => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString();
const CASE: CheckedCase = {
  id: 7, number: '210300-20261113-0044', itemCode: 'SP-001', itemName: '食品经营许可（新办）', applicantName: '鞍山市立山区百味园餐厅', status: 'certified', unitId: 3, approverName: '审批员', steps: [],
  registeredAt: at('2026-11-13 09:05'), acceptedAt: at('2026-11-13 09:12'), reviewedAt: at('2026-11-13 10:20'), decidedAt: at('2026-11-13 10:41'),
};
const USE: CheckedUse = {
  register: 'approval', entryId: 87, sealUseId: null, lineNo: 87, unitId: 3, unitName: '卫生计生审批科', jurisdictionPath: '/210300/', personId: 9, usedByName: '经办员甲', approverName: null, keeperName: null, usedOn: plainDate('2026-11-12'), usedAt: at('2026-11-12 14:20'), matter: '食品经营许可证', itemCode: 'SP-001',
  applicantName: '百味园餐厅', caseNumber: CASE.number, copies: 2, permitCase: CASE, outages: [], transfers: [], lateEntry: null,
};
const ruleOf = (judged: Judged): string => (judged.kind === 'found' ? judged.deed.rule : judged.kind === 'excluded' ? judged.by : '');
const judge = (more: Partial<CheckedUse>): string => ruleOf(judgeUse({ ...USE, ...more }, moment));

describe('a use of a seal', () => {
  it.each([
    ['sealed the day before', {}, 'approvalSealBeforeTrace'],
    ['sealed on the minute of the decision', { usedOn: plainDate('2026-11-13'), usedAt: at('2026-11-13 10:41') }, ''],
    ['a minute before it', { usedOn: plainDate('2026-11-13'), usedAt: at('2026-11-13 10:40') }, 'approvalSealBeforeTrace'],
    ['of the day alone, traced on that day', { usedOn: plainDate('2026-11-13'), usedAt: null }, ''],
    ['of the day alone, traced on the next', { usedAt: null }, 'approvalSealBeforeTrace'],
    ['without a case', { permitCase: null }, 'approvalSealWithoutCase'],
    ['with the number of somebody else', { applicantName: '鞍山市别家商行', itemCode: 'WS-009' }, 'approvalSealWithoutCase'],
    ['of a case that was never decided', { permitCase: { ...CASE, decidedAt: null } }, 'approvalSealTraceMissing'],
    ['for a notice before the decision', { usedAt: at('2026-11-13 09:30'), usedOn: plainDate('2026-11-13'), matter: '受理通知书', permitCase: { ...CASE, decidedAt: null } }, ''],
    ['of the official seal', { register: 'official' as const }, 'officialSealBeforeTrace'],
    ['traced by a late entry that was granted', { lateEntry: { approvedByName: '分管领导', reason: '系统迁移', enteredOn: '2026-11-13' } }, 'lateEntry'],
    ['traced by a late entry without a reason', { lateEntry: { approvedByName: '分管领导', reason: ' ', enteredOn: '2026-11-13' } }, 'approvalSealBeforeTrace'],
  ])('%s', (_, more, expected) => { expect(judge(more)).toBe(expected); });

  const transfer = { number: 'ZW-1', itemCode: 'SP-001', itemName: '食品经营许可', applicantName: '鞍山市立山区百味园餐厅', finishedOn: '2026-11-26', signedTwice: true };
  it.each([
    ['ten working days after it', {}, 'networkTransfer'], ['eleven', { finishedOn: '2026-11-27' }, 'approvalSealWithoutCase'], ['ten before', { finishedOn: '2026-10-29' }, 'networkTransfer'], ['one signature', { signedTwice: false }, 'approvalSealWithoutCase'],
    ['another applicant', { applicantName: '鞍山市别家商行' }, 'approvalSealWithoutCase'], ['another item', { itemCode: 'WS-009' }, 'approvalSealWithoutCase'],
  ])('is excused by a network transfer: %s', (_, more, expected) => { expect(judge({ permitCase: null, caseNumber: null, transfers: [{ ...transfer, ...more }] })).toBe(expected); });

  const outage = { id: 1, from: at('2026-11-12 13:00'), to: at('2026-11-12 18:00'), stoodStill: '断电' };
  it('is excused by an outage of that hour when it was traced within five working days, not of another hour, not when it never was', () => {
    expect(judge({ outages: [outage] })).toBe('outage');
    expect(judge({ outages: [{ ...outage, from: at('2026-11-12 15:00') }] })).toBe('approvalSealBeforeTrace');
    expect(judge({ outages: [outage], permitCase: { ...CASE, decidedAt: at('2026-11-20 09:00') } })).toBe('approvalSealBeforeTrace');
    expect(judge({ outages: [outage], permitCase: null })).toBe('approvalSealWithoutCase');
  });

  it('names every exception that was looked for, found or not', () => {
    const judged = judgeUse(USE, moment);
    expect(judged.kind === 'found' && judged.deed.evidence.lookedFor.map(({ exception }) => exception)).toEqual(['networkTransfer', 'lateEntry', 'outage']);
    expect(judged).toMatchObject({ deed: { gist: '台账 87 行，早 18 小时 45 分', fingerprint: 'entry:87', unitId: 3, personId: 9, evidence: { sentence: '卫生计生审批科 11-12 用印一次，平台次日才有接件', axis: { gap: '早 18 小时 45 分' } } } });
  });

  it('of the platform needs for its paper what comes before it', () => {
    const of = (matter: string, sealUseId: number | null = 1): number => stagesBefore({ register: 'approval', sealUseId, matter }).length;
    expect([of('收件回执'), of('撤回申请确认书'), of('准予行政许可决定书'), of('许可证件'), of('营业执照', null), of('不予受理通知书', null), of('受理通知书', null)]).toEqual([1, 1, 3, 3, 3, 1, 2]);
  });
});

describe('a week of the ledger', () => {
  const week = { unitId: 3, unitName: '交通运输审批科', jurisdictionPath: '/210300/', week: plainDate('2026-11-09'), uses: 19, dueOn: null, status: null, signedOn: null, headId: 4, headName: '负责人', outages: [] };
  it('is a violation of its head when it was not signed by the Monday after', () => {
    expect(judgeWeek(week, moment)).toMatchObject({ kind: 'found', deed: { rule: 'ledgerWeekUnsigned', personId: 4, gist: '第 46 周，19 次用印', fingerprint: 'week:3:2026-11-09' } });
    expect(ruleOf(judgeWeek({ ...week, signedOn: plainDate('2026-11-16') }, moment))).toBe('');
    expect(ruleOf(judgeWeek({ ...week, signedOn: plainDate('2026-11-17') }, moment))).toBe('ledgerWeekUnsigned');
    expect(ruleOf(judgeWeek({ ...week, week: plainDate('2026-11-30') }, moment))).toBe('');
    expect(ruleOf(judgeWeek({ ...week, uses: 0 }, moment))).toBe('');
  });
  it('is due after a holiday on the working day that follows it', () => {
    expect(ruleOf(judgeWeek({ ...week, week: plainDate('2026-09-28'), signedOn: plainDate('2026-10-08') }, moment))).toBe('');
    expect(ruleOf(judgeWeek({ ...week, week: plainDate('2026-09-28'), signedOn: plainDate('2026-10-09') }, moment))).toBe('ledgerWeekUnsigned');
  });
  it('has its number of the year', () => { expect(['2025-12-29', '2026-01-05', '2026-12-28', '2027-01-04'].map((day) => weekNumber(plainDate(day)))).toEqual([1, 2, 53, 1]); });
});

describe('what was received and what was issued', () => {
  const issue: CheckedIssue = {
    permitCase: { ...CASE, id: 8 }, unitId: 3, unitName: '卫生计生审批科', jurisdictionPath: '/210300/', personId: 9, personName: '甲', receivedOn: plainDate('2026-11-02'), decidedOn: plainDate('2026-11-13'), deliveryDueOn: plainDate('2026-11-27'), statutoryDueOn: plainDate('2026-11-30'),
    issuedOn: null, untraced: false, clockStopped: false, deferred: [], mailedOn: null, copied: false, joint: null, lateEntry: null,
  };
  it.each([
    ['past its day', {}, 'resultNotIssued'], ['on its last day', { deliveryDueOn: plainDate('2026-12-01') }, ''], ['undecided within the law', { permitCase: { ...CASE, status: 'accepted' as const }, decidedOn: null }, ''],
    ['undecided, and ten days past the law', { permitCase: { ...CASE, status: 'accepted' as const }, decidedOn: null, statutoryDueOn: plainDate('2026-11-16') }, 'resultNotIssued'],
    ['deferred', { deferred: ['健康证明'] }, 'deferredMaterial'], ['mailed', { mailedOn: plainDate('2026-11-26') }, 'mailed'], ['taken electronically', { copied: true }, 'electronicCopy'], ['held for its joint case', { joint: { number: 'L-1', waiting: ['排水许可'] } }, 'jointHandOver'],
    ['joint, and nothing to wait for', { joint: { number: 'L-1', waiting: [] } }, 'resultNotIssued'], ['stopped', { clockStopped: true }, 'clockStopped'], ['withdrawn', { permitCase: { ...CASE, status: 'withdrawn' as const } }, ''],
    ['issued without reception', { issuedOn: plainDate('2026-11-12'), permitCase: { ...CASE, status: 'issued' as const, registeredAt: null } }, 'issuedWithoutReception'],
    ['issued and decided before it came', { issuedOn: plainDate('2026-11-20'), permitCase: { ...CASE, status: 'issued' as const }, decidedOn: plainDate('2026-11-12') }, 'decidedBeforeReception'],
    ['decided before it came and not issued yet', { deliveryDueOn: plainDate('2026-12-01'), decidedOn: plainDate('2026-11-12') }, ''],
  ])('%s', (_, more, expected) => { expect(ruleOf(judgeIssue({ ...issue, ...more }, moment))).toBe(expected); });
});

describe('words', () => {
  it('tell how much earlier, and when after it', () => {
    expect([0, 59, 60, 1125, 2880, 3000].map(gapWords)).toEqual(['0 分', '59 分', '1 小时', '18 小时 45 分', '2 天', '2 天 2 小时']);
    expect([laterWords('2026-11-12', '2026-11-12'), laterWords('2026-11-12', '2026-11-13'), laterWords('2026-11-12', '2026-11-16')]).toEqual(['当天晚些时候', '次日', '4 天后']);
  });
  it('see through widths and signs, and doubt what is shortened', () => {
    expect([sameWords('鞍山市（示例）公司', '鞍山市(示例)公司'), sameWords('百味园餐厅', '鞍山市立山区百味园餐厅'), sameWords('甲店', '乙店'), sameWords(null, '乙店')]).toEqual(['same', 'look', 'differs', 'look']);
  });
});

it('covers a month, and the weeks whose day for signing lies in it', () => {
  expect(spanOfRun(plainDate('2026-12-01'), plainDate('2027-01-04'))).toEqual({ from: '2026-12-01', to: '2027-01-01', upTo: '2027-01-01', weeks: { from: '2026-11-16', to: '2027-01-04' } });
});
it('has a rule for every number, once', () => {
  expect([...USE_RULES, ...WEEK_RULES, ...ISSUE_RULES].map(({ code }) => CHECK_RULES[code].no).sort()).toEqual(Object.values(CHECK_RULES).map(({ no }) => no).sort());
});
