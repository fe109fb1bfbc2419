import { AGENCY_FLAGS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type TrackingCard = components['schemas']['TrackingCardView'];
export type LogLine = components['schemas']['LogLineView'];
export type AgencyPage = components['schemas']['AgencyPageView'];
export type Dispatch = components['schemas']['DispatchView'];
export type DispatchRow = components['schemas']['DispatchRowView'];
export type AgencyCode = components['schemas']['AgencyCodeView'];

export const FLAGS = Object.entries<{ readonly zh: string }>(AGENCY_FLAGS).map(([value, { zh }]) => ({ value: value as keyof typeof AGENCY_FLAGS, label: zh }));

export interface LogDraft { words: string; nextStep: string; holder: string; itemNo: string; itemDone: boolean; visible: boolean }
export const EMPTY_LOG: LogDraft = { words: '', nextStep: '', holder: '', itemNo: '', itemDone: false, visible: false };

/** Pure: what is sent of a line of the log. `wasDone`: an item that counts as done is opened again by a line that leaves the box empty. */
export function logBody(draft: LogDraft, version: number, wasDone: boolean): Record<string, unknown> {
  const itemNo = draft.itemNo === '' ? null : Number(draft.itemNo);
  return {
    version, words: draft.words.trim(), visible: draft.visible, ...(draft.nextStep.trim() ? { nextStep: draft.nextStep.trim() } : {}), ...(draft.holder.trim() ? { holder: draft.holder.trim() } : {}),
    ...(itemNo === null ? {} : { itemNo, ...(draft.itemDone === wasDone ? {} : { itemDone: draft.itemDone }) }),
  };
}

/** Pure: where the enterprise follows its project. */
export const publicEntry = (origin: string): string => `${origin}/public/#/agency`;

/** Verbs of the page that give no code. */
export function pageActs(id: number, page: AgencyPage): Act[] {
  const at = (verb: string): string => `/agency-projects/${id}/${verb}`;
  const all: Act[] = [
    { verb: 'answerAgencyMessage', label: '回复企业', kind: page.messages.at(-1)?.fromEnterprise ? 'primary' : 'plain', path: at('answer-agency-message'), fields: [{ name: 'words', label: '回复', kind: 'long', max: 1000 }] },
    { verb: 'withdrawAgencyCode', label: '收回查询码', kind: 'danger', path: at('withdraw-agency-code'), note: '企业和企业管家从现在起打不开专页，以后可以换发新码。', fields: [] },
  ];
  return all.filter(({ verb }) => (page.verbs as readonly string[]).includes(verb));
}
/** Verbs that give a code, which is shown once. */
export function codeActs(card: TrackingCard): Act[] {
  const at = (verb: string): string => `/agency-projects/${card.id}/${verb}`;
  if (card.page === null) {
    return card.mayOpenPage ? [{ verb: 'openAgencyPage', label: '开通企业专页', path: at('open-agency-page'), note: '企业和企业管家凭编号和查询码看进展、留言。', fields: [{ name: 'butlerName', label: '企业管家', kind: 'text', max: 40, optional: true }, { name: 'butlerPhone', label: '企业管家电话', kind: 'text', max: 25, optional: true }] }] : [];
  }
  const renews = card.mayOpenPage && (card.page.verbs as readonly string[]).includes('renewAgencyCode');
  return renews ? [{ verb: 'renewAgencyCode', label: card.page.status === 'closed' ? '重新开通' : '换发查询码', path: at('renew-agency-code'), note: '旧的查询码立即作废。', fields: [] }] : [];
}
