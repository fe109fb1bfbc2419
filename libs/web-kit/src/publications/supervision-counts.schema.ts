import type { PublicationState } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';

type SectionCount = components['schemas']['SectionCountView'];
interface Days { readonly from: string; readonly to: string }
interface Column { readonly name: keyof SectionCount & ('granted' | 'published' | 'waiting' | 'held' | 'withdrawn' | 'late'); readonly label: string; readonly state: PublicationState | 'all' }

/** What is counted of publications, with the list that each number opens to. */
export const SECTION_COUNTS: readonly Column[] = [
  { name: 'granted', label: '准予', state: 'all' }, { name: 'published', label: '已公示', state: 'published' }, { name: 'waiting', label: '待公示', state: 'toPublish' },
  { name: 'held', label: '暂缓', state: 'held' }, { name: 'withdrawn', label: '撤下', state: 'withdrawn' }, { name: 'late', label: '超期公示', state: 'late' },
];
export const publicationsOf = (unitId: number, state: string, days: Days): object => ({ name: 'publications', query: { state, unitId: String(unitId), ...days } });
export type HandoverCount = 'handed' | 'received' | 'signed' | 'returned' | 'unsigned';
interface HandoverColumn { readonly name: HandoverCount; readonly label: string; readonly rows: Readonly<Record<string, string>>; readonly grave?: true }

/** What is counted of handovers, with the filters of the list that each number opens to. */
export const HANDOVER_COUNTS: readonly HandoverColumn[] = [
  { name: 'handed', label: '推送', rows: { state: 'all', routed: 'yes' } }, { name: 'received', label: '对方已收', rows: { state: 'all', received: 'yes' } }, { name: 'signed', label: '签收', rows: { state: 'ended' } },
  { name: 'returned', label: '退回', rows: { state: 'all', returned: 'yes' } }, { name: 'unsigned', label: '超期没有签收', rows: { overdue: 'yes' }, grave: true },
];
/** Of the page 审管衔接: of the cases of a section, or in the hands of a department; without one: what no department has. What a department has returned is its own, wherever it went afterwards. */
export function handoversOf(whose: { readonly sectionId: number } | { readonly unitId: number | null }, days: Days, rows: Readonly<Record<string, string>>): object {
  const query = 'sectionId' in whose ? { sectionId: String(whose.sectionId), ...rows } : whose.unitId === null ? { ...rows, routed: 'no' } : rows.returned ? { ...rows, returned: String(whose.unitId) } : { unitId: String(whose.unitId), ...rows };
  return { name: 'supervision', query: { ...query, ...days } };
}
