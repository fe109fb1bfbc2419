import { ASSESSMENT_CODES, ASSESSMENT_FIGURES, ASSESSMENT_KINDS, ASSESSMENT_NOTICE, receivingPercent, type AssessmentCode, type AssessmentFigure, type AssessmentKind, type AssessmentNoticeStatus, type AssessmentThing } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { RouteLocationRaw, Router } from 'vue-router';
import type { Act } from '../subjects/act.schema';

export type NoticeRow = components['schemas']['AssessmentNoticeRowView'];
export type Notice = components['schemas']['AssessmentNoticeView'];
export type AssessedPerson = components['schemas']['AssessedPersonView'];
export type AssessedUnit = components['schemas']['AssessedUnitView'];
export type Trend = components['schemas']['AssessmentTrendView'];
export type FigureValue = components['schemas']['AssessmentValueView'];
export type FigureChange = components['schemas']['AssessmentChangeView'];
export type EvidenceRow = components['schemas']['AssessmentEvidenceRowView'];

export const KINDS = Object.entries(ASSESSMENT_KINDS).map(([value, { zh }]) => ({ value: value as AssessmentKind, label: zh }));
export const STATUSES = Object.entries(ASSESSMENT_NOTICE.statuses).map(([value, { zh }]) => ({ value: value as AssessmentNoticeStatus, label: zh }));
/** Figures that stand together in a table of sections. */
export const GROUPS: readonly { readonly value: string; readonly label: string; readonly codes: readonly AssessmentCode[] }[] = [
  { value: 'work', label: '办件', codes: ['handled', 'decided', 'daysEarly', 'late'] },
  { value: 'watch', label: '监察、抽查、巡查', codes: ['yellowCards', 'redCards', 'cardsAccepted', 'cardsWithdrawn', 'findings', 'findingCases', 'patrolBreaches'] },
  { value: 'duty', label: '成功率、周审、督办、评先', codes: ['firstPresented', 'firstComplete', 'rateRank', 'rateLast', 'weeksMissed', 'tasksKept', 'tasksLate', 'eligible', 'ineligible'] },
];
export const figureOf = (code: AssessmentCode): AssessmentFigure => ASSESSMENT_FIGURES[code];
export const SECTION_CODES: readonly AssessmentCode[] = ASSESSMENT_CODES;
export const PERSON_CODES: readonly AssessmentCode[] = ASSESSMENT_CODES.filter((code) => figureOf(code).of !== 'section');
export const valueIn = (values: readonly FigureValue[], code: AssessmentCode): number => values.find((one) => one.code === code)?.value ?? 0;
/** 接件成功率 of a section in words; nothing where no month is confirmed. */
export function rateWords(values: readonly FigureValue[]): string {
  const percent = receivingPercent((code) => valueIn(values, code));
  return percent === null ? '' : `${percent.toFixed(1)} %`;
}

export const isPeriod = (text: unknown): text is string => typeof text === 'string' && /^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(text);
/** The quarter of a day: 2026-11-20 → 2026-Q4 */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Where a fact opens; nowhere in an app that has no page of it. */
export function placeOfThing(thing: AssessmentThing, id: number, month: string, router: Pick<Router, 'hasRoute'>): RouteLocationRaw | null {
  if (thing === 'case') return { path: `/cases/${id}` };
  const place = {
    card: { name: 'monitoringCard', params: { id } }, finding: { name: 'checks', query: { month, finding: String(id) } }, ledgerWeek: { name: 'ledgerWeek', params: { id } }, patrol: { name: 'patrol', params: { id } }, task: { name: 'supervisedTask', params: { id } },
    award: { name: 'awards', query: { view: 'list', month } }, receivingRates: { name: 'receivingRates', query: { month } },
  }[thing];
  return router.hasRoute(place.name) ? place : null;
}

/** Verbs of a notice; which of them are open the server says. */
export function noticeActs(notice: Notice): Act[] {
  const at = (verb: string): string => `/assessment-notices/${notice.id}/${verb}`;
  const lacks = notice.lacking.length > 0 ? `${notice.lacking.join('；')}。` : '';
  const all: Act[] = [
    { verb: 'confirmNotice', label: '确认通报', kind: 'primary', path: at('confirm-notice'), fields: [], note: `${lacks}确认以后交领导签发，不能再重新生成。` },
    { verb: 'issueNotice', label: '签发通报', kind: 'primary', path: at('issue-notice'), fields: [], note: `${lacks}签发以后编文号，各科室看得到，数字不再变动。` },
    { verb: 'redrawNotice', label: '重新生成', path: at('redraw-notice'), fields: [], note: '按现在的情况重新统计；以前生成的数字仍旧留存。' },
    { verb: 'returnNotice', label: '退回通报', path: at('return-notice'), fields: [{ name: 'words', label: '为什么退回', kind: 'long', max: 1000 }] },
  ];
  return all.filter(({ verb }) => (notice.verbs as readonly string[]).includes(verb));
}
export const drawUpAct = (period: string): Act => ({
  verb: 'drawUpNotice', label: '生成考核通报', kind: 'primary', path: '/assessment-notices/draw-up-notice', note: '每月 15 日自动生成；期间结束以后也可以现在生成。', fields: [{ name: 'period', label: '期间', hint: '月份 2026-10、季度 2026-Q4 或者年份 2026', kind: 'text', max: 7, first: period }],
});
