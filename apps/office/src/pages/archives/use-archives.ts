import { answer, useKeysetList, type KeysetList } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { DEFAULT_FILTERS, PAGE_SIZE } from './archives.schema';

/** 档案目录, its filters in the address. */
export function useArchives(): KeysetList<Schemas['ArchiveRowView'], typeof DEFAULT_FILTERS> {
  return useKeysetList<Schemas['ArchiveRowView'], typeof DEFAULT_FILTERS>(DEFAULT_FILTERS, async ({ state, from, to, search }, after, signal) => {
    const query = { state: state === 'archived' ? 'archived' as const : 'waiting' as const, limit: PAGE_SIZE, ...(from && { from }), ...(to && { to }), ...(search && { search }), ...(after && { after: Number(after) }) };
    const page = await answer(api.GET('/api/archives', { params: { query }, signal }));
    return { rows: page.rows, next: page.next === null ? null : String(page.next) };
  });
}
