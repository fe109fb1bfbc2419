import type { CorrectionVerb, LateEntryVerb, ReReviewVerdict, RevocationGround } from '@onecounter/contracts';
import { answer } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';
import type { Call } from './step-calls';
import type { StepForm } from './step-forms.schema';
import type { Step } from './step-keys';

/** What is taken on a case that is there. */
type TakenOnCase = CorrectionVerb | Extract<LateEntryVerb, 'approveLateEntry' | 'declineLateEntry'>;
const at = (id: number) => ({ params: { path: { id } } });

/** Pure: one fault a line, 编码 and what is wrong; parted by a blank, a comma or a colon. */
export function faultsIn(text?: string): Schemas['ReReviewFaultBody'][] {
  return (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [, code = '', words = ''] = /^([\w-]+)[\s，,：:]*(.*)$/u.exec(line) ?? [];
    return { code: code || line.slice(0, 60), words };
  });
}

/** 纠正: every step as its route takes it. */
export const CORRECTION_CALLS = {
  stopForCompliance: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/stop-for-compliance', { ...at(id), ...options, body: { version, reason: fields.reason ?? '', ...found(fields) } })),
  orderReReview: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/order-re-review', { ...at(id), ...options, body: { version, personId: Number(fields.personId), dueOn: fields.dueOn ?? '', reason: fields.reason ?? '', ...found(fields) } })),
  recordReReview: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/record-re-review', { ...at(id), ...options, body: { version, verdict: (fields.verdict ?? '') as ReReviewVerdict, opinion: fields.opinion ?? '', faults: faultsIn(fields.faults) } })),
  resumeAfterReReview: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/resume-after-re-review', { ...at(id), ...options, body: { version, words: fields.words ?? '' } })),
  orderRectification: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/order-rectification', { ...at(id), ...options, body: { version, dueOn: fields.dueOn ?? '', demands: fields.demands ?? '' } })),
  completeRectification: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/complete-rectification', { ...at(id), ...options, body: { version, words: fields.words ?? '' } })),
  failRectification: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/fail-rectification', { ...at(id), ...options, body: { version, ground: (fields.ground ?? '') as RevocationGround, words: fields.words ?? '' } })),
  approveLateEntry: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/approve-late-entry', { ...at(id), ...options, body: { version, words: fields.words ?? '' } })),
  declineLateEntry: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/decline-late-entry', { ...at(id), ...options, body: { version, words: fields.words ?? '' } })),
} as const satisfies Record<TakenOnCase, Call>;

function found({ finding }: Record<string, string>): { finding?: string } {
  return finding?.trim() ? { finding: finding.trim() } : {};
}

const FINDING = { name: 'finding', label: '违规线索编号', hint: '如 CW-202611-0001，没有的不写', kind: 'line' } as const;

/** What each asks for. */
export const CORRECTION_FORMS: Readonly<Record<TakenOnCase, StepForm>> = {
  stopForCompliance: { fields: [FINDING, { name: 'reason', label: '停办的理由', hint: '写明绕过了哪个环节', kind: 'lines' }], after: '立即停止办理，只能重审；办理期限照常计算，经办人收到通知。' },
  orderReReview: { fields: [{ name: 'personId', label: '由谁重审', kind: 'choice' }, { name: 'dueOn', label: '哪天前重审', kind: 'date' }, FINDING, { name: 'reason', label: '要重审什么', kind: 'lines' }], after: '没有经手过这个办件的人才能重审；已决定的，重审期间不制证、不发证。' },
  recordReReview: {
    fields: [{ name: 'verdict', label: '重审结论', kind: 'choice' }, { name: 'opinion', label: '重审意见', kind: 'lines' }, { name: 'faults', label: '不符合的材料、要点', hint: '一行一条：编码，情况；符合的不写', kind: 'lines' }],
    after: '已决定的：符合就保留结果，不符合由负责人限期整改。没有决定的：符合由负责人恢复办理，不符合只能不予许可。',
  },
  resumeAfterReReview: { fields: [{ name: 'words', label: '恢复办理的意见', kind: 'lines' }], after: '从停下的环节接着办，期限不变。' },
  orderRectification: { fields: [{ name: 'dueOn', label: '哪天前整改', kind: 'date' }, { name: 'demands', label: '整改要求', kind: 'lines' }], after: '告知监管部门；整改期间不制证、不发证。' },
  completeRectification: { fields: [{ name: 'words', label: '整改情况', kind: 'lines' }], after: '纠正结束，告知监管部门。' },
  approveLateEntry: { fields: [{ name: 'words', label: '核准的意见', kind: 'lines' }], after: '还没有决定的立即停办、等重审；已经决定的按实际结果记入，等重审。' },
  declineLateEntry: { fields: [{ name: 'words', label: '不予补录的理由', kind: 'lines' }], after: '这一件随之终止，记录保留。' },
  failRectification: { fields: [{ name: 'ground', label: '撤销的情形', kind: 'choice' }, { name: 'words', label: '情况和理由', kind: 'lines' }], after: '提请局领导依法撤销，告知监管部门；这一步不撤销许可。' },
};

/** Pure: while a case is stopped the panel offers what the correction takes, and the words above say why there is nothing else. */
export function withoutStopped(steps: readonly Step[], marks: readonly Schemas['CaseMarkView'][]): Step[] {
  const stopped = marks.some(({ kind }) => kind === 'complianceStop') || steps.some(({ verb, reasonCode }) => verb === 'stopForCompliance' && reasonCode === 'blockedByHold');
  return steps.filter(({ reasonCode }) => !(stopped && reasonCode === 'blockedByHold'));
}
