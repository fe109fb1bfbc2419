import { AMENDMENT_OUTCOMES, APPEAL_OUTCOMES, AWARD_STANDINGS, AWARDS, type AwardScope, type AwardStanding } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { RouteLocationRaw, Router } from 'vue-router';
import { evidenceField, type Act } from '../subjects/act.schema';

export type AwardMonth = components['schemas']['AwardMonthView'];
export type AwardLine = components['schemas']['AwardLineView'];
export type Evidence = components['schemas']['AwardEvidenceView'];
export type Interview = components['schemas']['InterviewView'];
export type InterviewRow = components['schemas']['InterviewRowView'];

const choicesOf = <Value extends string>(words: Readonly<Record<Value, { readonly zh: string }>>): { value: Value; label: string }[] => (Object.entries(words) as [Value, { zh: string }][]).map(([value, { zh }]) => ({ value, label: zh }));
export const VIEWS = [{ value: 'mine', label: '我的' }, { value: 'list', label: '名单' }, { value: 'interviews', label: '约谈' }] as const;
export const SCOPES = choicesOf<AwardScope>({ section: { zh: `科室（${AWARDS.section.zh}）` }, person: { zh: `个人（${AWARDS.person.zh}）` } });
export const STANDINGS = choicesOf<AwardStanding>(AWARD_STANDINGS);
const OUTCOMES = choicesOf(APPEAL_OUTCOMES);

/** Colour and shape of a standing. */
export const standingClass = (standing: AwardStanding): string => (standing === 'ineligible' ? 'oc-over' : standing === 'eligible' ? 'oc-ok' : 'oc-sub');
export const standingMark = (standing: AwardStanding): string => (standing === 'ineligible' ? '■ ' : standing === 'eligible' ? '✓ ' : '');

/** Where a piece of evidence opens; nowhere in an app that has no page of it. */
export function placeOf({ kind, id }: Pick<Evidence, 'kind' | 'id'>, month: string, router: Pick<Router, 'hasRoute'>): RouteLocationRaw | null {
  if (kind === 'case') return { path: `/cases/${id}` };
  const place = { finding: { name: 'checks', query: { month, finding: String(id) } }, inquiry: { name: 'inquiry', params: { id } }, receivingRates: { name: 'receivingRates', query: { month } } }[kind];
  return router.hasRoute(place.name) ? place : null;
}

/** Verbs of a month; which of them are open the server says. */
export function monthActs(month: AwardMonth): Act[] {
  if (month.mayDrawUp) return [{ verb: 'drawUpAwards', label: '生成评先资格', kind: 'primary', path: '/award-months/draw-up-awards', fields: [], fixed: { month: month.month }, note: `按 ${month.month} 认定的违规和已确认的接件成功率生成；生成以后可以申诉。` }];
  const all: Act[] = [
    { verb: 'redrawAwards', label: '重新生成', path: `/award-months/${month.id}/redraw-awards`, fields: [], note: '按现在的认定和设置重新生成，申诉期限重新计算；申诉已经恢复的资格，证据没有增加的仍旧恢复。' },
    { verb: 'confirmEligibility', label: '确认评先资格', kind: 'primary', path: `/award-months/${month.id}/confirm-eligibility`, note: month.unjudged > 0 ? `还有 ${month.unjudged} 条违规线索没有认定，要写明为什么先确认。` : '确认以后不再变动。', fields: [{ name: 'words', label: '说明', kind: 'long', max: 1000, optional: month.unjudged === 0 }] },
  ];
  return all.filter(({ verb }) => (month.verbs as readonly string[]).includes(verb));
}
export const appealAct = (line: AwardLine): Act => ({
  verb: 'appealEligibility', label: '申诉', kind: 'primary', path: `/award-lines/${line.id}/appeal-eligibility`, note: `可以申诉到 ${line.appealDueOn}，由督查考核科处理。`, fields: [{ name: 'words', label: '事实和证据', hint: '哪一条不成立，凭什么：办件编号、台账页码、经办情况', kind: 'long', max: 2000 }, evidenceField],
});
export const decideAct = (appeal: AwardLine['appeals'][number]): Act => ({
  verb: 'decideEligibilityAppeal', label: '处理申诉', kind: 'primary', path: `/award-appeals/${appeal.id}/decide-eligibility-appeal`, note: appeal.words ?? '', fields: [{ name: 'outcome', label: '结果', kind: 'choice', options: OUTCOMES }, { name: 'words', label: '处理意见', kind: 'long', max: 2000 }],
});

/** After the confirmation: put right what became lighter, or note why it stays. */
export const amendAct = (line: AwardLine): Act => ({
  verb: 'amendEligibility', label: line.later?.lighter ? '更正或注明' : '注明', path: `/award-months/${line.monthId}/amend-eligibility`, title: `${line.personName ?? line.unitName} ${line.month}`, fixed: { lineId: line.id, ...(line.later?.lighter ? {} : { outcome: 'kept' }) },
  note: line.later?.lighter ? '更正以后名单按现在的认定；注明不变的，名单不动。原来的和现在的都留着。' : '确认以后不再取消资格，只注明情况。',
  fields: [...(line.later?.lighter ? [{ name: 'outcome', label: '怎么办', kind: 'choice', options: choicesOf(AMENDMENT_OUTCOMES) } as const] : []), { name: 'words', label: '理由', kind: 'long', max: 2000 }],
});

/** Verbs of an interview; which of them are open the server says. */
export function interviewActs(interview: Interview): Act[] {
  const at = (verb: string): string => `/interviews/${interview.id}/${verb}`;
  const all: Act[] = [
    { verb: 'arrangeInterview', label: interview.status === 'arranged' ? '改时间地点' : '安排约谈', kind: interview.status === 'arranged' ? 'plain' : 'primary', path: at('arrange-interview'), note: '约谈四方：被约谈人、科室负责人、分管领导、督查考核科。', fields: [{ name: 'meetsAt', label: '时间', kind: 'time' }, { name: 'place', label: '地点', kind: 'text', max: 100 }] },
    { verb: 'recordInterview', label: '记录约谈', kind: 'primary', path: at('record-interview'), note: '记下说明的情况、提出的要求和整改措施；记录以后各方签字。', fields: [{ name: 'words', label: '约谈记录', kind: 'long', max: 8000 }] },
    { verb: 'signInterview', label: '签字', kind: 'primary', path: at('sign-interview'), note: '阅看约谈记录，确认与约谈情况相符。', fields: [] },
    { verb: 'closeInterview', label: '办结约谈', kind: 'primary', path: at('close-interview'), note: '各方已签字，生成约谈记录。', fields: [] },
    { verb: 'cancelInterview', label: '取消约谈', kind: 'danger', path: at('cancel-interview'), note: '例如违规认定已经撤销。', fields: [{ name: 'words', label: '为什么取消', kind: 'long', max: 8000 }] },
  ];
  return all.filter(({ verb }) => (interview.verbs as readonly string[]).includes(verb));
}
