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
/** Of the page 审管衔接; without a unit: what no department has. */
export const handoversOf = (unitId: number | null, days: Days, more: object): object => ({ name: 'supervision', query: { ...(unitId === null ? { status: 'unrouted' } : { unitId: String(unitId) }), ...days, ...more } });
