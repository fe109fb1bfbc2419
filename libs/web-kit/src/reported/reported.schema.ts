import type { components } from '@onecounter/api-client';
import { evidenceField, type Act, type ActField } from '../subjects/act.schema';

type Schemas = components['schemas'];
export type FiguresDue = Schemas['FiguresDueView'];
export type FigureDue = Schemas['FigureDueView'];
export type ReportedRow = Schemas['ReportedFigureRowView'];
export type Reported = Schemas['ReportedFigureView'];
export type FigureSheet = Schemas['FigureSheetView'];

export const valueWords = ({ value, unit }: Pick<ReportedRow, 'value' | 'unit'>): string => `${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })} ${unit}`;
const EVIDENCE: readonly ActField[] = [
  { name: 'reference', label: '凭证文号或出处', hint: '例如：收费月报 2026-11；和附件至少有一样', kind: 'text', max: 200, optional: true }, { ...evidenceField, label: '凭证附件' }, { name: 'note', label: '说明', kind: 'text', max: 500, optional: true },
];
const dateField = (hint: string, first?: string): ActField => ({ name: 'uptoOn', label: '截止日', hint, kind: 'date', optional: true, ...(first ? { first } : {}) });

/** 填报 one figure of a period. */
export const reportAct = ({ code, label, unit, counts, asksDate }: FigureDue, { period }: FiguresDue): Act => ({
  verb: 'reportFigure', label: '填报', title: `填报${label}（${period.name} 期）`, kind: 'primary', path: '/reported-figures/report-figure', note: counts, fixed: { periodName: period.name, code },
  fields: [
    { name: 'value', label: `数值（${unit}）`, hint: '没有发生的填 0', kind: 'number' }, dateField(asksDate ? '印在专报上，可以到月末' : '不填为本期最后一天'), ...EVIDENCE,
    ...(period.state === 'closed' ? [{ name: 'words', label: '为什么现在才报', hint: '本期已经截数，确认后列为截数后的更正', kind: 'long', max: 2000 } as const] : []),
  ],
});

/** Every verb of a report; which of them are open the server says. */
export function reportedActs(one: Reported): Act[] {
  const words = (label: string, optional: boolean): ActField => ({ name: 'words', label, kind: 'long', max: 2000, optional });
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/reported-figures/${one.id}/${route}`, note: `${one.label} ${valueWords(one)}`, ...more });
  const all: Act[] = [
    act('confirmFigure', 'confirm-figure', { label: '确认', kind: 'primary', fields: [words('说明', true)] }), act('returnFigure', 'return-figure', { label: '退回', fields: [words('为什么', false)] }),
    act('correctFigure', 'correct-figure', { label: '更正', note: one.countedValue === null ? `现在填的是 ${valueWords(one)}` : `已经计入 ${valueWords({ ...one, value: one.countedValue })}，到更正的数确认为止`, fields: [
      { name: 'value', label: `数值（${one.unit}）`, kind: 'number', first: String(one.value) }, dateField('', one.uptoOn), { name: 'reference', label: '凭证文号或出处', kind: 'text', max: 200, optional: true, first: one.reference ?? '' }, { ...evidenceField, label: '补充的凭证' }, words('为什么更正', false),
    ] }),
    act('withdrawFigure', 'withdraw-figure', { label: '撤回', kind: 'danger', fields: [words('为什么', true)] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

export const toneOf = ({ status }: Pick<ReportedRow, 'status'>): string => ({ reported: 'oc-soon', returned: 'oc-over', confirmed: 'oc-ok', withdrawn: 'oc-sub' })[status];
