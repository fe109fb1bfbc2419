import type { Act } from '@onecounter/web-kit';
import type { Schemas } from '../../api';

export type FeedbackRow = Schemas['FeedbackRowView'];
export type FeedbackOne = Schemas['FeedbackView'];

/** Views of the list, in the address. */
export const FEEDBACK_VIEWS = [{ value: 'owed', label: '待答复' }, { value: 'overdue', label: '逾期' }, { value: 'all', label: '全部' }] as const;
export type FeedbackViewName = (typeof FEEDBACK_VIEWS)[number]['value'];
export const viewOf = (text: string): FeedbackViewName => FEEDBACK_VIEWS.find(({ value }) => value === text)?.value ?? 'owed';
export const queryOf = (view: FeedbackViewName): { state?: 'owed'; overdue?: 'yes' } => (view === 'owed' ? { state: 'owed' } : view === 'overdue' ? { overdue: 'yes' } : {});

/** The verbs that are open, as the server says, with what they ask for. */
export function feedbackActs({ id, verbs, status }: FeedbackOne): Act[] {
  const all: Act[] = [
    { verb: 'answerFeedback', label: status === 'disagreed' ? '再次答复' : '答复', title: '答复监管部门', path: `/supervision-feedback/${id}/answer-feedback`, kind: 'primary', note: '监管部门的程序凭密钥读取；不要写个人隐私。', fields: [{ name: 'words', label: '答复', hint: '怎么处理的，结果怎样，依据是什么', kind: 'long', max: 2000 }] },
    { verb: 'referFeedback', label: '转为分歧会商', path: `/supervision-feedback/${id}/refer-feedback`, kind: 'plain', note: '和监管部门谈不拢的，作为分歧逐级办理；分歧办结，这件反馈随之办结。', fields: [{ name: 'words', label: '分歧和本科室意见', kind: 'long', max: 2000 }] },
  ];
  return all.filter(({ verb }) => (verbs as readonly string[]).includes(verb));
}
