/** @no-db */
import { plainDate } from '@onecounter/kernel';
import { certificateFields, certificateName } from './certificate';
import { scannedNumber } from './scanned-number';
import { whatNext, whyNotReady } from './not-ready';

describe('a certificate', () => {
  it.each([['营业执照（正、副本，电子执照）', '营业执照'], ['备案编号（YB+14位）【未核】', '备案编号'], ['食品经营许可证', '食品经营许可证'], ['（批复）', '（批复）']])('for %s is called %s', (name, title) => {
    expect(certificateName({ name })).toBe(title);
  });

  it('shows an enterprise with its code and representative, a person without ID number', () => {
    const validity = { from: plainDate('2026-11-20'), until: null, text: '长期' };
    const base = { legalRepresentative: '甲', phoneMasked: '138****0000', address: '铁西区1号', attribute: 'local' } as const;
    const enterprise = certificateFields({ item_name: '食品经营许可', number: 'N1', applicant: { ...base, kind: 'enterprise', creditCode: '91210302MAXXXX023G', residentIdMasked: null } }, validity);
    expect(enterprise.map((field) => field.label)).toEqual(['统一社会信用代码', '法定代表人（负责人）', '住所（经营场所）', '许可事项', '有效期', '办件编号']);
    const person = certificateFields({ item_name: '食品经营许可', number: 'N1', applicant: { ...base, kind: 'person', creditCode: null, residentIdMasked: '210302********991X', address: null } }, validity);
    expect(person.map((field) => field.label)).toEqual(['许可事项', '有效期', '办件编号']);
  });
});

describe('the issuing window', () => {
  it('reads the number from what was typed or scanned', () => {
    expect(scannedNumber(' 210300-20261104-000012 ')).toBe('210300-20261104-000012');
    expect(scannedNumber('http://127.0.0.1:3000/public/#/progress/210300-20261104-000012/K7M2QX')).toBe('210300-20261104-000012');
  });

  const row = { status: 'granted', review_levels: 2, clock_stopped_on: null, notice_due_on: null, supplement_due_on: null, due_on: '2026-11-26', provisional: false } as const;

  it('tells why a result is not ready and until when', () => {
    expect([whyNotReady(row), whatNext(row)]).toEqual(['已准予，等制证', '11月26日（周四）前可以领取']);
    expect(whatNext({ ...row, status: 'accepted', provisional: true })).toBe('11月26日（周四）前作出决定（暂定）');
    expect([whyNotReady({ ...row, status: 'accepted', clock_stopped_on: '2026-11-16' }), whatNext({ ...row, status: 'accepted', clock_stopped_on: '2026-11-16' })]).toEqual(['特别程序中，停表', '程序结束后继续办理']);
    expect(whyNotReady({ ...row, status: 'reviewed', review_levels: 3 })).toBe('审核通过，等复核');
    expect(whatNext({ ...row, status: 'awaitingSupplement', supplement_due_on: '2026-12-11' })).toBe('12月11日（周五）前补齐材料');
  });
});
