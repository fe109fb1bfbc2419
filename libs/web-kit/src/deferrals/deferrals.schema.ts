import type { components } from '@onecounter/api-client';

export type Deferral = components['schemas']['ListedDeferralView'];
export type DeferralFilters = { view: string; search: string; of: string };
export interface DeferralTab { value: 'open' | 'toCheck' | 'dueSoon' | 'overdue' | 'afterIssue'; label: string; empty: { title: string; text: string } }

export const DEFERRAL_TABS: readonly DeferralTab[] = [
  { value: 'open', label: '全部待补', empty: { title: '没有容缺待补的', text: '容缺受理的办件，补齐以前列在这里。' } },
  { value: 'toCheck', label: '已补待核', empty: { title: '没有等科室核的', text: '窗口登记补件后，等承办科室核的列在这里。' } },
  { value: 'dueSoon', label: '三天内到期', empty: { title: '三个工作日内没有到期的', text: '快到期的请打电话催；系统到期前三个工作日和当天各记一次催交。' } },
  { value: 'overdue', label: '逾期', empty: { title: '没有逾期的', text: '没有发证的，期满后第一个工作日上午十点终止；容缺发证的逾期列在这里，由科室处理。' } },
  { value: 'afterIssue', label: '发证后待补', empty: { title: '没有发证后待补的', text: '容缺发证的材料，发证以后补齐以前列在这里。' } },
];
export const tabOf = (view: string): DeferralTab => DEFERRAL_TABS.find(({ value }) => value === view) ?? (DEFERRAL_TABS[0] as DeferralTab);
export const keyOf = ({ caseId, code }: Pick<Deferral, 'caseId' | 'code'>): string => `${caseId}.${code}`;
/** 催过 11-24, or nothing. */
export const chasedWords = (on: string | null): string => (on === null ? '' : `催过 ${on.slice(5)}`);
