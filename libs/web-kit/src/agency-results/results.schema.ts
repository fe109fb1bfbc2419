import { RETURN_WAYS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type AgencyResults = components['schemas']['AgencyResultsView'];
export type ItemResult = components['schemas']['AgencyItemResultView'];
export type HandoverLine = components['schemas']['AgencyHandoverLineView'];

const WAYS = Object.entries(RETURN_WAYS).map(([value, { zh }]) => ({ value, label: zh }));

/** 登记 how the result of one item went back; of a case it comes by itself. */
export const resultAct = (projectId: number, row: ItemResult, today: string): Act => ({
  verb: 'recordItemResult', label: row.on ? '重新登记' : '登记反馈', title: `“${row.itemName}”的结果怎么交的`, kind: row.on ? 'plain' : 'primary', path: `/agency-projects/${projectId}/record-item-result`, fixed: { no: row.no },
  fields: [
    { name: 'way', label: '怎么交', kind: 'choice', options: WAYS, first: row.ways[0] ?? 'inPerson' }, { name: 'onDate', label: '日期', kind: 'date', first: row.on ?? today }, { name: 'toWhom', label: '交给谁', kind: 'text', max: 60, first: row.toWhom ?? undefined },
    { name: 'fileId', label: '凭据', hint: '签收单、邮寄单的照片，可不附', kind: 'file', optional: true }, { name: 'words', label: '说明', kind: 'long', max: 500, optional: true },
  ],
});

export const MOST_OTHERS = 10;
export interface OtherLine { name: string; copies: number }

/** Pure: what the hand-over still lacks before it can be signed, in words; null when all is there. */
export function handoverLacks(due: readonly HandoverLine[], ticked: readonly string[], others: readonly OtherLine[], said: { readonly receiverName: string; readonly handed: string; readonly received: string }): string | null {
  if (due.length + others.length === 0) return '清单上一样东西也没有';
  const left = due.filter((line) => !ticked.includes(keyOf(line)));
  if (left.length > 0) return `还有 ${left.length} 项没有点清`;
  if (others.some(({ name, copies }) => name.trim() === '' || !Number.isInteger(copies) || copies < 1)) return '写另外移交的名称和份数';
  if (said.receiverName.trim() === '') return '写接收人';
  if (said.handed === '') return '移交人签名';
  return said.received === '' ? '接收人签名' : null;
}
export const keyOf = ({ kind, no }: Pick<HandoverLine, 'kind' | 'no'>): string => `${kind} ${no}`;
