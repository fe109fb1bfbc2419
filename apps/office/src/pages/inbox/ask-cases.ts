import { answer, type KeysetPage } from '@onecounter/web-kit';
import { api } from '../../api';
import type { operations } from '@onecounter/api-client';
import { DID, PAGE_SIZE, type CaseRow, type InboxFilters } from './inbox.schema';

type ListQuery = NonNullable<operations['listCases']['parameters']['query']>;

/** The filters as the route takes them. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function queryOf({ view, light, item, status, unread, assignee, search, sort, unit, window: at, due, did, from, to }: InboxFilters): ListQuery {
  return {
    view: view as ListQuery['view'],
    ...(light && { light: light as ListQuery['light'] }), ...(item && { itemCode: item }), ...(status && { status }), ...(unread && { unread: true }),
    ...(assignee && { assignee }), ...(search.trim() && { search: search.trim() }), ...(sort && { sort: sort as ListQuery['sort'] }),
    ...(/^[1-9]\d{0,14}$/.test(unit) && { unitId: Number(unit) }), ...(/^[1-9]\d{0,14}$/.test(at) && { windowId: Number(at) }), ...(isDay(due) && { dueOn: due }), ...(did in DID && { did: did as ListQuery['did'], ...(isDay(from) && { from }), ...(isDay(to) && { to }) }),
  };
}

export async function askPage(filters: InboxFilters, after: string | null, signal: AbortSignal, limit = PAGE_SIZE): Promise<KeysetPage<CaseRow>> {
  const query = { ...queryOf(filters), limit, ...(after && { after }) };
  const page = await answer(api.GET('/api/cases', { params: { query }, signal }));
  return { rows: page.rows, next: page.next, ...(after === null && { total: countWords(page) }) };
}

export async function askCount(filters: InboxFilters): Promise<string> {
  return String(countWords(await answer(api.GET('/api/cases', { params: { query: { ...queryOf(filters), limit: 1 } } }))));
}

/** 23, or 1000+ where the server stopped counting. */
function countWords({ count, countCapped }: { count: number; countCapped: boolean }): number | string {
  return countCapped ? `${count}+` : count;
}
