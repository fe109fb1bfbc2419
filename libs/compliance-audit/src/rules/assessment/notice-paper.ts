import { ASSESSMENT_CODES, ASSESSMENT_FIGURES, ASSESSMENT_KINDS, DOCUMENT_KINDS, receivingPercent, type AssessmentCode, type AssessmentKind, type DocumentBlock, type NoticeContent } from '@onecounter/contracts';
import type { FigureValue } from './assessment-figures';

export interface PersonOnPaper { readonly personId: number; readonly name: string; readonly values: readonly FigureValue[] }
export interface SectionOnPaper { readonly unitId: number; readonly unitName: string; readonly values: readonly FigureValue[]; readonly people: readonly PersonOnPaper[] }
export interface FindingOnPaper { readonly unitId: number; readonly number: string; readonly rule: string; readonly personName: string | null }
/** What of the period's months was confirmed when it was printed. */
export interface ConfirmedMonths { readonly rates: number; readonly awards: number }
export interface NoticeFacts {
  readonly kind: AssessmentKind; readonly period: string; readonly sections: readonly SectionOnPaper[]; readonly findings: readonly FindingOnPaper[]; readonly organ: string; readonly dated: string; readonly lacks: ConfirmedMonths;
}

const MONTHS: Readonly<Record<AssessmentKind, number>> = { month: 1, quarter: 3, year: 12 };
const valueIn = (values: readonly FigureValue[]) => (code: AssessmentCode): number => values.find((one) => one.code === code)?.value ?? 0;
const numbers = (values: readonly FigureValue[], codes: readonly AssessmentCode[]): string[] => codes.map((code) => String(valueIn(values)(code)));
const heading = (codes: readonly AssessmentCode[]): string[] => codes.map((code) => ASSESSMENT_FIGURES[code].zh);
const OF_WORK: readonly AssessmentCode[] = ['handled', 'decided', 'daysEarly', 'late'];
const OF_WATCH: readonly AssessmentCode[] = ['yellowCards', 'redCards', 'findings', 'findingCases', 'patrolBreaches'];
const OF_DUTY: readonly AssessmentCode[] = ['weeksMissed', 'tasksKept', 'tasksLate'];
const percentWords = (percent: number | null): string => (percent === null ? '—' : `${percent.toFixed(1)}%`);

/** Pure: what is not confirmed yet, as sentences; it is left out of the figures. */
export function lacking(kind: AssessmentKind, { rates, awards }: ConfirmedMonths): string[] {
  const months = MONTHS[kind];
  return [...(rates < months ? [`接件成功率已确认 ${rates} 个月，还有 ${months - rates} 个月没有确认，不计`] : []), ...(awards < months ? [`评先资格已确认 ${awards} 个月，还有 ${months - awards} 个月没有确认，不计`] : [])];
}

/** Eligibility of a month in words, of a longer period in months. */
function standingWords(kind: AssessmentKind, values: readonly FigureValue[]): string {
  const [kept, lost] = [valueIn(values)('eligible'), valueIn(values)('ineligible')];
  if (kept + lost === 0) return '—';
  return kind === 'month' ? (lost > 0 ? '取消' : '有资格') : `有资格 ${kept} 个月，取消 ${lost} 个月`;
}

/** 督查考核情况通报: sections in three tables, their people, the findings that were judged, and how everything is counted. */
export function noticePaper({ kind, period, sections, findings, organ, dated, lacks }: NoticeFacts): NoticeContent {
  const people = sections.flatMap(({ unitName, people: own }) => own.map((person) => [unitName, person.name, ...numbers(person.values, ['decided', 'daysEarly', 'late', 'yellowCards', 'redCards', 'findings']), standingWords(kind, person.values)]));
  const nameOf = new Map(sections.map(({ unitId, unitName }) => [unitId, unitName]));
  const blocks: DocumentBlock[] = [
    { kind: 'paragraph', text: `现将${period}督查考核情况通报如下。` },
    { kind: 'paragraph', text: '一、办件情况' },
    { kind: 'table', columns: ['科室', ...heading(OF_WORK)], rows: sections.map(({ unitName, values }) => [unitName, ...numbers(values, OF_WORK)]) },
    { kind: 'paragraph', text: '二、电子监察、抽查和巡查' },
    { kind: 'table', columns: ['科室', ...heading(OF_WATCH)], rows: sections.map(({ unitName, values }) => [unitName, ...numbers(values, OF_WATCH)]) },
    { kind: 'paragraph', text: '三、接件成功率、周审、督办和评先资格' },
    { kind: 'table', columns: ['科室', '接件成功率', kind === 'month' ? '名次' : '平均名次', ...heading(OF_DUTY), '先进集体'], rows: sections.map(({ unitName, values }) => [unitName, percentWords(receivingPercent(valueIn(values))), valueIn(values)('rateRank') === 0 ? '—' : String(valueIn(values)('rateRank')), ...numbers(values, OF_DUTY), standingWords(kind, values)]) },
    { kind: 'paragraph', text: '四、个人情况' },
    ...(people.length > 0 ? [{ kind: 'table' as const, columns: ['科室', '姓名', '办结', '提前天数', '超期', '黄牌', '红牌', '违规', '业务能手、服务标兵'], rows: people }] : [{ kind: 'paragraph' as const, text: '本期没有个人数据。' }]),
    { kind: 'paragraph', text: '五、认定的违规' },
    ...(findings.length > 0 ? [{ kind: 'table' as const, columns: ['科室', '线索编号', '违规情形', '责任人'], rows: findings.map(({ unitId, number, rule, personName }) => [nameOf.get(unitId) ?? '', number, rule, personName ?? '—']) }] : [{ kind: 'paragraph' as const, text: '本期没有认定的违规。' }]),
    { kind: 'paragraph', text: '六、统计口径' },
    { kind: 'numbered', items: ASSESSMENT_CODES.map((code) => ({ title: ASSESSMENT_FIGURES[code].zh, text: `（${ASSESSMENT_FIGURES[code].unit}）${ASSESSMENT_FIGURES[code].counts}` })) },
    ...lacking(kind, lacks).map((text) => ({ kind: 'paragraph' as const, text: `${text}。` })),
  ];
  return { layout: 'notice', title: `${DOCUMENT_KINDS.assessmentNotice.zh}（${ASSESSMENT_KINDS[kind].zh}）`, addressee: '各科室', unit: organ, dated, blocks };
}
