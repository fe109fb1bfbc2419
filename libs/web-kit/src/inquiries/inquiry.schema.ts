import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Inquiry = components['schemas']['InquiryView'];
export type InquiryRow = components['schemas']['InquiryRowView'];
export type RecordedInquiry = components['schemas']['RecordedInquiryView'];

/** What is typed at the desk; `itemCode` and `caseNumber` by the numbers that people know. */
export interface InquiryDraft { channel: 'counter' | 'phone'; question: string; itemCode: string; caseNumber: string; name: string; phone: string; answer: string }
export const EMPTY_INQUIRY: InquiryDraft = { channel: 'counter', question: '', itemCode: '', caseNumber: '', name: '', phone: '', answer: '' };

/** Pure: what is sent; what is empty is left out. */
export function inquiryBody(draft: InquiryDraft): components['schemas']['RecordInquiryBody'] {
  const { channel, question, ...rest } = draft;
  return { channel, question: question.trim(), ...Object.fromEntries(Object.entries(rest).filter(([, text]) => text.trim() !== '').map(([name, text]) => [name, text.trim()])) };
}

/** Pure: why it cannot be recorded yet; null when it can. */
export function inquiryLacks({ channel, question, phone, answer }: InquiryDraft): string | null {
  if (question.trim() === '') return '先写问题';
  return channel === 'phone' && phone.trim() === '' && answer.trim() === '' ? '电话咨询没有当场答复的，留回电号码' : null;
}

/** Where the public guide of an item stands. */
export const guideOf = (code: string): string => `/public/#/guide/${encodeURIComponent(code)}`;

/** Every verb with what it asks for; which of them are open the server says. Those of help take no version and stand by themselves. */
export function inquiryActs(one: Inquiry): Act[] {
  const at = (verb: string): string => `/inquiries/${one.id}/${verb}`;
  const answered = one.status === 'answered';
  const all: Act[] = [
    { verb: 'takeInquiry', label: one.offeredUnitName === null ? '我来答复' : '接下转交', path: at('take-inquiry'), kind: 'primary', fields: [], note: '接下以后由您答复咨询人。' },
    { verb: 'answerInquiry', label: answered ? '更正答复' : '答复', path: at('answer-inquiry'), kind: answered ? 'plain' : 'primary', note: one.question, fields: [{ name: 'words', label: '答复', hint: '咨询人凭查询码看得到', kind: 'long', max: 4000, first: answered ? '' : lastHelp(one) }] },
    { verb: 'bringIntoInquiry', label: '请人协办', path: at('bring-into-inquiry'), note: '协办的人答复您，由您答复咨询人。', fields: [{ name: 'to', label: '请谁', kind: 'helper' }, { name: 'words', label: '请他答什么', kind: 'long', max: 2000 }] },
    { verb: 'handOverInquiry', label: '转交', path: at('hand-over-inquiry'), note: '对方接下以前，仍由您负责答复。', fields: [{ name: 'toUnitId', label: '转给', kind: 'unit' }, { name: 'words', label: '为什么归它答复', kind: 'long', max: 2000 }] },
    { verb: 'sendBackInquiry', label: '不接转交', path: at('send-back-inquiry'), fields: [{ name: 'words', label: '为什么不归本科室', kind: 'long', max: 2000 }] },
    { verb: 'assignInquiry', label: '指定承办人', path: at('assign-inquiry'), note: '由这个人接着答复咨询人。', fields: [{ name: 'to', label: '由谁答复', kind: 'helper', within: one.unitName }] },
    { verb: 'reopenInquiry', label: '没有答到', path: at('reopen-inquiry'), note: '期限从今天重新算。', fields: [{ name: 'words', label: '咨询人还问什么', kind: 'long', max: 2000 }] },
    { verb: 'closeInquiry', label: '办结', path: at('close-inquiry'), fields: [], note: '咨询人满意的，可以现在办结；不办也会到期自动办结。' },
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

/** Nothing is answered with what others said unless somebody has read it: it only stands there to begin with. */
const lastHelp = ({ help }: Inquiry): string => help.filter(({ answer }) => answer !== null).map(({ answer }) => answer ?? '').join('\n').slice(0, 4000);

export const contributeAct = (one: Inquiry): Act => ({
  verb: 'contributeToInquiry', label: '协办答复', path: `/inquiries/${one.id}/contribute-to-inquiry`, kind: 'primary', note: one.help.filter(({ givenOn }) => givenOn === null).map(({ askedByName, question }) => `${askedByName}：${question ?? ''}`).join('\n'),
  fields: [{ name: 'words', label: `答复${one.personName ?? '首问责任人'}`, kind: 'long', max: 4000 }],
});
