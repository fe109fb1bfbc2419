/** @no-db */
import { EMPTY_INQUIRY, guideOf, inquiryActs, inquiryBody, inquiryLacks, type Inquiry } from '../src/inquiries/inquiry.schema';
import { bodyOf, lackingOf } from '../src/subjects/act.schema';

const inquiry = (over: Partial<Inquiry> = {}): Inquiry => ({
  id: 7, version: 3, status: 'open', statusLabel: '待答复', number: 'ZX-20261120-000007', channel: 'counter', channelLabel: '窗口', question: '要公证吗？', itemCode: null, itemName: null, caseId: null, caseNumber: null, unitName: '卫生计生审批科', personName: '甲', offeredUnitName: null, askedOn: '2026-11-20',
  dueOn: '2026-11-23', provisional: false, light: null, level: 0, levelLabel: null, answeredOn: null, openHelp: 0, windowNumber: null, askerName: null, askerPhone: null, firstUnitName: '', firstPersonName: null, answerDays: 1, closeOn: null, help: [], mine: true, askedOfMe: false, trace: { steps: [], chainBrokenAt: null },
  verbs: ['answerInquiry', 'bringIntoInquiry', 'handOverInquiry'], ...over,
});

describe('recording an inquiry', () => {
  it('sends what was typed, without what is empty', () => {
    expect(inquiryBody({ ...EMPTY_INQUIRY, question: ' 要公证吗？ ', phone: '13800000001', answer: '  ' })).toEqual({ channel: 'counter', question: '要公证吗？', phone: '13800000001' });
  });

  it('needs a question, and by telephone an answer or a number to call back', () => {
    expect(inquiryLacks(EMPTY_INQUIRY)).toBe('先写问题');
    const asked = { ...EMPTY_INQUIRY, channel: 'phone' as const, question: '要公证吗？' };
    expect([inquiryLacks(asked), inquiryLacks({ ...asked, answer: '不用' }), inquiryLacks({ ...asked, phone: '12345' })]).toEqual(['电话咨询没有当场答复的，留回电号码', null, null]);
    expect(guideOf('SP-001')).toBe('/public/#/guide/SP-001');
  });
});

describe('what an inquiry asks for', () => {
  it('is offered only where the server says so', () => {
    expect(inquiryActs(inquiry()).map(({ verb }) => verb)).toEqual(['answerInquiry', 'bringIntoInquiry', 'handOverInquiry']);
    expect(inquiryActs(inquiry({ status: 'closed', verbs: ['reopenInquiry'] })).map(({ label }) => label)).toEqual(['没有答到']);
  });

  it('begins the answer with what the others contributed, and a correction with nothing', () => {
    const help = [{ id: 1, unitName: '', personName: null, askedByName: '', askedOn: '', question: null, givenByName: '乙', givenOn: '2026-11-20', answer: '不用公证' }];
    const first = (one: Inquiry): unknown => inquiryActs(one).find(({ verb }) => verb === 'answerInquiry')?.fields[0]?.first;
    expect([first(inquiry({ help })), first(inquiry({ help, status: 'answered', verbs: ['answerInquiry'] }))]).toEqual(['不用公证', '']);
  });

  it('names a section or a person by its number', () => {
    const fields = inquiryActs(inquiry()).find(({ verb }) => verb === 'bringIntoInquiry')?.fields ?? [];
    expect([bodyOf(fields, { to: 'u12', words: '看' }), bodyOf(fields, { to: 'p34', words: '看' })]).toEqual([{ toUnitId: 12, words: '看' }, { toPersonId: 34, words: '看' }]);
    expect(lackingOf(fields, { to: '', words: '看' })).toBe('先选请谁');
  });
});
