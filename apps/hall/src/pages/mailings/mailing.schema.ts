import { RETURN_REASONS, type ReturnReason } from '@onecounter/contracts';
import type { Schemas } from '../../schemas';

export type Mailing = Schemas['MailingView'];
export const STATES = [{ value: 'sent', label: '等签收' }, { value: 'returned', label: '已退回' }, { value: 'delivered', label: '已签收' }] as const;
export const REASONS = (Object.keys(RETURN_REASONS) as ReturnReason[]).map((value) => ({ value, label: RETURN_REASONS[value].zh }));
export const EMPTY: Readonly<Record<string, { title: string; text: string }>> = {
  sent: { title: '没有等签收的邮件', text: '在“发证”里选“邮寄”寄出的，列在这里；按邮件号查到签收后确认。' },
  returned: { title: '没有退回的邮件', text: '邮政退回、登记过的列在这里；结果已回到发证窗口。' },
  delivered: { title: '没有签收的邮件', text: '确认签收的列在这里。' },
};

export interface EndForm { received: boolean; date: string; time: string; receivedBy: string; reason: ReturnReason; note: string }
/** The hour is never guessed: it is the delivery. */
export const endFormOf = (today: string | null): EndForm => ({ received: true, date: today ?? '', time: '', receivedBy: '', reason: 'absent', note: '' });

/** Why it cannot be closed yet; what decides is the server. */
export function lackingForEnd({ received, date, time, receivedBy, reason, note }: EndForm): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return received ? '先填签收日期' : '先填退回日期';
  if (!received) return reason === 'other' && note.trim() === '' ? '先写退回原因' : null;
  return /^\d{2}:\d{2}$/.test(time) ? (receivedBy.trim() === '' ? '先填签收人' : null) : '先填签收时刻';
}

export const END_FIELDS: Readonly<Record<string, string>> = { receivedAt: '签收时间', receivedBy: '签收人', returnedOn: '退回日期', reason: '退回原因', note: '说明' };
