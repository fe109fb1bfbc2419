import type { RouteLocationRaw } from 'vue-router';
import type { Schemas } from '../../api';

export type SearchHit = Schemas['SearchHitView'];
export type SearchGroup = Schemas['SearchGroupView'];
export const SEARCH_FILTERS = { text: '', kind: '' };
/** What is shown of each kind while all are shown; one kind alone shows pages. */
export const FEW = 6;
export const PAGE_SIZE = 30;
export const KINDS = [
  { value: '', label: '全部' }, { value: 'permitCase', label: '办件' }, { value: 'applicant', label: '申请人' }, { value: 'serviceItem', label: '事项' }, { value: 'reviewPoint', label: '审查要点' },
] as const;

/** Where a hit leads: a case, an item, or the cases of an applicant. */
export function placeOf({ caseId, itemCode, code, title }: Pick<SearchHit, 'caseId' | 'itemCode' | 'code' | 'title'>): RouteLocationRaw {
  if (caseId !== null) return { name: 'case', params: { id: caseId } };
  if (itemCode !== null) return { name: 'item', params: { code: itemCode } };
  // a masked number finds nothing: the name does
  return { name: 'search', query: { text: code === null || code.includes('*') ? title : code, kind: 'permitCase' } };
}
export const countWords = ({ count, countCapped }: Pick<SearchGroup, 'count' | 'countCapped'>): string => (countCapped ? `${count}+` : String(count));
