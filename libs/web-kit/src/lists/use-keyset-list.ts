import { onBeforeUnmount, reactive, ref, shallowReactive, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { asProblem, type Problem } from '../client/problem';
import { readFilters, writeFilters } from './filters-in-address';

export interface KeysetPage<Row> {
  rows: Row[];
  /** Where the next page starts; null on the last. */
  next: string | null;
  /** Capped by the server: '1000+'. */
  total?: number | string;
}

export interface KeysetStatus {
  kind: 'loading' | 'ready' | 'failed';
  /** True while the next page is on its way; the rows stay. */
  fetchingMore: boolean;
  problem: Problem | null;
  hasMore: boolean;
  total: number | string | null;
}

export interface KeysetList<Row, Filters> {
  rows: Row[];
  /** Writable; every change goes into the address (replacing it) and fetches anew. */
  filters: Filters;
  status: Ref<KeysetStatus>;
  more: () => Promise<void>;
  /** With `sameBy` quietly: the rows stay until the fresh ones are there, and nothing jumps. */
  reload: (sameBy?: (row: Row) => unknown) => Promise<void>;
}

type FetchPage<Row, Filters> = (filters: Filters, after: string | null, signal: AbortSignal) => Promise<KeysetPage<Row>>;

const LOADING: KeysetStatus = { kind: 'loading', fetchingMore: false, problem: null, hasMore: false, total: null };

/**
 * A list by keyset pages whose filters live in the address, so that a link shows a colleague the same list.
 * Filters equal to their default are left out of the address; other query names of the page are kept.
 */
export function useKeysetList<Row extends object, Filters extends Record<string, string>>(
  defaults: Filters, fetchPage: FetchPage<Row, Filters>,
): KeysetList<Row, Filters> {
  const rows = shallowReactive<Row[]>([]);
  const filters = useFiltersInAddress(defaults);
  const status = ref<KeysetStatus>({ ...LOADING });
  let next: string | null = null;
  let running: AbortController | null = null;

  /** `anew`: other filters, so that rows of the former ones must not stay when the answer fails. */
  async function load(after: string | null, anew = false): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    status.value = after === null ? { ...LOADING, total: status.value.total } : { ...status.value, fetchingMore: true, problem: null };
    try {
      const page = await fetchPage({ ...filters } as Filters, after, own.signal);
      if (own.signal.aborted) return;
      if (after === null) rows.splice(0);
      rows.push(...page.rows);
      next = page.next;
      status.value = { ...LOADING, kind: 'ready', hasMore: next !== null, total: page.total ?? status.value.total };
    } catch (failure) {
      if (own.signal.aborted) return;
      if (anew) rows.splice(0);
      status.value = { ...status.value, kind: 'failed', fetchingMore: false, problem: asProblem(failure) };
    }
  }

  /** Fresh rows at the top, what was fetched below them as it was; a failure leaves the list alone and the next turn tries again. */
  async function refresh(sameBy: (row: Row) => unknown): Promise<void> {
    if (status.value.kind !== 'ready' || status.value.fetchingMore) return;
    const own = running = new AbortController();
    const page = await fetchPage({ ...filters } as Filters, null, own.signal).catch((failure: unknown) => { if (!own.signal.aborted) asProblem(failure); return null; });
    if (own.signal.aborted || !page) return;
    const below = page.next === null ? [] : rowsBelow([...rows], page.rows, sameBy);
    if (below.length === 0) next = page.next;
    rows.splice(0, rows.length, ...page.rows, ...below);
    status.value = { ...status.value, hasMore: next !== null, total: page.total ?? status.value.total };
  }

  watch(() => JSON.stringify(filters), () => load(null, true), { immediate: true });
  onBeforeUnmount(() => running?.abort());
  const more = async () => { if (next !== null && !status.value.fetchingMore) await load(next); };
  return { rows, filters: filters as Filters, status, more, reload: (sameBy) => (sameBy ? refresh(sameBy) : load(null)) };
}

/** Pure: the old rows that stand behind the last fresh one. */
function rowsBelow<Row>(old: readonly Row[], fresh: readonly Row[], sameBy: (row: Row) => unknown): Row[] {
  const known = new Set(fresh.map(sameBy));
  const last = old.findLastIndex((row) => known.has(sameBy(row)));
  return old.slice(last + 1).filter((row) => !known.has(sameBy(row)));
}

function useFiltersInAddress<Filters extends Record<string, string>>(defaults: Filters): Record<string, string> {
  const route = useRoute();
  const router = useRouter();
  const home = route.path;
  const filters = reactive<Record<string, string>>(readFilters(defaults, route.query));
  watch(() => route.query, (query) => { if (route.path === home) Object.assign(filters, readFilters(defaults, query)); });
  watch(filters, () => {
    if (route.path === home) void router.replace({ query: writeFilters(defaults, filters, route.query) });
  });
  return filters;
}
