/** @no-db */
import { mondayOf, requireSigner, signatureDue } from './ledger-week-rules';
import { judgeOpening, requireOwnRegister } from './register-keeping';
import { digestOf } from './seal-line';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';

const SECTION = { id: 5, name: '卫生计生审批科' };
const WEEK = { unit_id: 5, unit_name: SECTION.name };
const codeOf = (act: () => void): string | null => {
  try { act(); return null; } catch (refusal) { return (refusal as { code: string }).code; }
};

describe('who keeps a register and signs its weeks', () => {
  it.each([
    ['on the Monday after it', '2026-11-16', '2026-11-23', '2026-11-23'], ['on the coming Monday when a line came late', '2026-11-02', '2026-11-23', '2026-11-30'], ['never on a day that is over: a line that came on the Sunday after', '2026-11-09', '2026-11-22', '2026-11-23'],
  ])('has a week signed %s', (_, week, today, due) => { expect(signatureDue(plainDate(week), plainDate(today), new WorkingCalendar([])).date).toBe(due); });

  it.each([['2026-11-16', '2026-11-16'], ['2026-11-22', '2026-11-16'], ['2026-11-23', '2026-11-23'], ['2027-01-01', '2026-12-28']])('puts %s into the week of %s', (day, monday) => { expect(mondayOf(plainDate(day))).toBe(monday); });

  it.each([
    ['its head', 5, 'sectionHead', 7, null], ['whoever approves in a county', 5, 'countyApprover', 7, null], ['the head, where nobody keeps a register on paper', 5, 'sectionHead', null, null],
    ['a reviewer', 5, 'sectionReviewer', 7, 'ledgerWeekOfHead'], ['the head of another section', 6, 'sectionHead', 7, 'ledgerWeekOfHead'], ['the head who keeps the seal himself', 5, 'sectionHead', 3, 'ledgerWeekByKeeper'],
  ] as const)('lets %s sign or says why not', (_, unitId, post, keeper, code) => { expect(codeOf(() => requireSigner(WEEK, keeper, { personId: 3, unitId, post }))).toBe(code); });

  it('leaves the official seal to the coordination section, and missing registers to the assessment section', () => {
    expect(codeOf(() => judgeOpening('approval', SECTION, { post: 'sectionHead', unitId: 5 }))).toBeNull();
    expect(codeOf(() => judgeOpening('official', SECTION, { post: 'sectionHead', unitId: 5 }))).toBe('sealRegisterOfOthers');
    expect(codeOf(() => judgeOpening('official', SECTION, { post: 'assessmentSection', unitId: 9 }))).toBeNull();
    expect(codeOf(() => judgeOpening('approval', SECTION, { post: 'coordinationSection', unitId: 8 }))).toBe('sealRegisterOfOthers');
    expect(codeOf(() => requireOwnRegister(WEEK, { post: 'coordinationSection', unitId: 8 }))).toBe('sealRegisterOfOthers');
    expect(codeOf(() => requireOwnRegister(WEEK, { post: 'assessmentSection', unitId: 9 }))).toBeNull();
  });

  it('proves a line by salt and words, without holding them', () => {
    const line = { unitId: 5, lineNo: 1, usedOn: '2026-11-18', usedAt: null, matter: '许可证', itemCode: null, applicantName: '甲', caseNumber: null, copies: 1, approverName: null, usedByName: '乙', keeperName: null };
    const salt = Buffer.alloc(16, 1);
    expect(digestOf(salt, [line])).toBe(digestOf(salt, [{ ...line }]));
    expect(digestOf(salt, [{ ...line, copies: 2 }])).not.toBe(digestOf(salt, [line]));
    expect(digestOf(Buffer.alloc(16, 2), [line])).not.toBe(digestOf(salt, [line]));
  });
});
