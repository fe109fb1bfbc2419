import { BULLETIN_SECTIONS, READER_LEVELS, READER_WAYS } from '@onecounter/contracts';
import type { Act, ActField } from '@onecounter/web-kit';
import type { Schemas } from '../api';

export type Recipient = Schemas['RecipientRowView'];
export type Distribution = Schemas['DistributionView'];
export type Copy = Schemas['BulletinCopyView'];
export type Feedback = Schemas['BulletinFeedbackView'];

const options = (words: Readonly<Record<string, { readonly zh: string }>>): { value: string; label: string }[] => Object.entries(words).map(([value, { zh: label }]) => ({ value, label }));
export const LEVELS = options(READER_LEVELS);

function recipientFields(one: Recipient | null): ActField[] {
  return [
    { name: 'level', label: '级别', kind: 'choice', options: LEVELS, first: one?.level ?? 'sendTo' },
    { name: 'way', label: '送达方式', kind: 'choice', options: options(READER_WAYS), first: one?.way ?? 'exchange' },
    { name: 'name', label: '单位名称', kind: 'text', max: 60, first: one?.name ?? '' },
    { name: 'address', label: '地址', hint: '邮寄的要填', kind: 'text', max: 120, optional: true, first: one?.address ?? '' },
    { name: 'postcode', label: '邮编', hint: '六位数字，可不填', kind: 'text', max: 6, optional: true, first: one?.postcode ?? '' },
    { name: 'email', label: '邮箱', hint: '发电子邮件的要填', kind: 'text', max: 120, optional: true, first: one?.email ?? '' },
    { name: 'copies', label: '纸质份数', kind: 'number', first: String(one?.copies ?? 1) },
  ];
}

export const ADD_RECIPIENT: Act = { verb: 'addRecipient', label: '增列收件单位', kind: 'primary', path: '/bulletin-recipients/add-recipient', fields: recipientFields(null) };
/** Every verb of a recipient; which are open the server says. */
export function recipientActs(one: Recipient): Act[] {
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/bulletin-recipients/${one.id}/${route}`, note: one.name, ...more });
  return [act('changeRecipient', 'change-recipient', { label: '修改', title: '修改收件单位', fields: recipientFields(one) }), act('removeRecipient', 'remove-recipient', { label: '撤下', title: '撤下收件单位', note: `${one.name}以后各期不再分送；已经分送的不变。`, kind: 'danger', fields: [] })].filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

export function copyActs(one: Copy): Act[] {
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/bulletin-copies/${one.id}/${route}`, note: `${one.name}　${one.wayLabel}`, ...more });
  return [
    act('recordDispatch', 'record-dispatch', { label: '登记发出', fields: [{ name: 'tracking', label: '邮件号、投格号', kind: 'text', max: 60, optional: true }] }),
    act('resendCopy', 'resend-copy', { label: '重新发送', fields: one.way === 'email' ? [{ name: 'email', label: '邮箱', hint: '改了就发到新的邮箱', kind: 'text', max: 120, first: one.email }] : [] }),
    act('recordReceipt', 'record-receipt', { label: '登记签收', fields: [{ name: 'words', label: '谁签收、怎么知道的', kind: 'long', max: 500 }] }),
  ].filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

const moment = (at: string | null): string => (at === null ? '' : new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false }).replace(/\//g, '-'));
/** What became of a copy that the system sends, in one line. */
export function sendingWords({ sending, way }: Pick<Copy, 'sending' | 'way'>): string {
  if (!sending) return '';
  const to = way === 'email' && sending.addressee ? ` ${sending.addressee}` : '';
  if (sending.state === 'sent') return `已发送${to} ${moment(sending.endedAt)}`;
  if (sending.state === 'failed') return `没有发成${to}：${sending.answer}`;
  return sending.attempts === 0 ? sending.stateLabel : `${sending.stateLabel}，试过 ${sending.attempts} 次（${sending.answer}），${moment(sending.nextAttemptAt)} 再试`;
}

export function webActs(web: NonNullable<Distribution['web']>): Act[] {
  const all: Act[] = [
    { verb: 'approveWebEdition', label: '同意公开', kind: 'primary', path: `/web-editions/${web.id}/approve-web-edition`, note: '同意以后，公众在政务服务公开页就能看到下面的全文。', fields: [] },
    { verb: 'withdrawWebEdition', label: '撤下公开版', kind: 'danger', path: `/web-editions/${web.id}/withdraw-web-edition`, note: '撤下以后公众看不到；可以再次同意公开。', fields: [] },
  ];
  return all.filter(({ verb }) => (web.verbs as readonly string[]).includes(verb));
}

export function registerAct(issues: readonly { readonly issueId: number; readonly year: number; readonly number: number }[]): Act {
  return {
    verb: 'registerBulletinFeedback', label: '登记反馈', kind: 'primary', path: '/bulletin-feedback/register-bulletin-feedback', fields: [
      { name: 'issueId', label: '哪一期', kind: 'choice', whole: true, options: issues.map((one) => ({ value: String(one.issueId), label: `${one.year}年第${one.number}期` })), first: String(issues[0]?.issueId ?? '') },
      { name: 'section', label: '关于哪个栏目', hint: '整期的不选', kind: 'choice', options: options(BULLETIN_SECTIONS), optional: true },
      { name: 'fromWhom', label: '反馈单位或领导职务', kind: 'text', max: 60 }, { name: 'receivedOn', label: '收到日期', kind: 'date' }, { name: 'words', label: '反馈内容', kind: 'long', max: 4000 },
    ],
  };
}

/** Every verb of feedback; which are open the server says. */
export function feedbackActs(one: Feedback): Act[] {
  const words = (label: string): ActField => ({ name: 'words', label, kind: 'long', max: 4000 });
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/bulletin-feedback/${one.id}/${route}-bulletin-feedback`, note: `${one.fromWhom}，${one.issueLabel}`, ...more });
  return [
    act('assignBulletinFeedback', 'assign', { label: '交办', kind: 'primary', fields: [{ name: 'sectionId', label: '承办科室', kind: 'unit' }, { name: 'answerBy', label: '办理时限', kind: 'date' }, words('办理要求')] }),
    act('answerBulletinFeedback', 'answer', { label: '报办理情况', kind: 'primary', fields: [words('办理情况')] }),
    act('reportBulletinFeedback', 'report', { label: '报分管领导', kind: 'primary', fields: [words('报告内容')] }),
    act('returnBulletinFeedback', 'return', { label: '退回再办', fields: [words('还差什么')] }),
    act('closeBulletinFeedback', 'close', { label: '阅结', kind: 'primary', fields: [words('批示')] }),
  ].filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
