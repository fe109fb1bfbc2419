import { computed, onBeforeUnmount, reactive, ref, watch, type ComputedRef } from 'vue';
import { asProblem, type Problem } from '@onecounter/web-kit';
import { placeIn } from '../../../words/trail';
import { askPage } from '../ask-cases';
import { BOARD_COLUMNS, type CaseRow, type InboxFilters } from '../inbox.schema';

export interface BoardColumn {
  readonly status: string;
  readonly title: string;
  readonly waits: string;
  rows: CaseRow[];
  next: string | null;
  /** Capped: 1000+. */
  total: number | string | null;
  loading: boolean;
  problem: Problem | null;
}
export interface Board {
  columns: BoardColumn[];
  /** The next cards of a column. */
  more: (column: BoardColumn) => Promise<void>;
  /** All columns anew, as far as they were open; the cards stay until the fresh ones are there. */
  reload: () => Promise<void>;
  rows: ComputedRef<CaseRow[]>;
}

const CARDS = 20;
const MOST_AT_ONCE = 100;

/** Columns by stage, each its own keyset list with its own capped count. */
export function useBoard(filters: () => InboxFilters | null): Board {
  const columns = reactive<BoardColumn[]>(BOARD_COLUMNS.map((column) => ({ ...column, rows: [], next: null, total: null, loading: true, problem: null }))) as BoardColumn[];
  let running = new AbortController();

  async function load(column: BoardColumn, after: string | null, limit: number): Promise<void> {
    const wanted = filters();
    if (!wanted) return;
    const { signal } = running;
    [column.loading, column.problem] = [true, null];
    try {
      const asked = wanted.status === '' || wanted.status === column.status;
      const page = asked ? await askPage({ ...wanted, status: column.status }, after, signal, limit) : { rows: [], next: null, total: 0 };
      if (signal.aborted) return;
      column.rows = after === null ? page.rows : [...column.rows, ...page.rows];
      [column.next, column.total] = [page.next, page.total ?? column.total];
    } catch (failure) {
      if (!signal.aborted) column.problem = asProblem(failure);
    } finally {
      if (!signal.aborted) column.loading = false;
    }
  }
  async function reload(): Promise<void> {
    running.abort();
    running = new AbortController();
    await Promise.all(columns.map((column) => load(column, null, Math.min(MOST_AT_ONCE, Math.max(CARDS, column.rows.length)))));
  }
  watch(() => JSON.stringify(filters()), () => { for (const column of columns) [column.rows, column.total] = [[], null]; void reload(); }, { immediate: true });
  onBeforeUnmount(() => running.abort());
  return { columns, reload, more: (column) => (column.next === null || column.loading ? Promise.resolve() : load(column, column.next, CARDS)), rows: computed(() => columns.flatMap(({ rows }) => rows)) };
}

export interface CurrentCard { row: ComputedRef<CaseRow | null>; choose: (row: CaseRow) => void; move: (across: number, down: number) => void }

/** The card one stands on, held by its case; H J K L go over the columns that have cards. */
export function useCurrentCard(columns: readonly BoardColumn[], address: () => string): CurrentCard {
  const id = ref<number | null>(null);
  // back from a case: where one was
  watch(() => columns.flatMap(({ rows }) => rows.map((row) => row.id)).join(), () => { id.value ??= placeIn(address(), columns.flatMap(({ rows }) => rows.map((row) => row.id))); });
  const filled = computed(() => columns.filter(({ rows }) => rows.length > 0));
  const place = computed(() => {
    const across = filled.value.findIndex(({ rows }) => rows.some((row) => row.id === id.value));
    return { across, down: filled.value[across]?.rows.findIndex((row) => row.id === id.value) ?? -1 };
  });
  const row = computed(() => filled.value[place.value.across]?.rows[place.value.down] ?? null);

  function move(across: number, down: number): void {
    const to = Math.max(0, Math.min(filled.value.length - 1, place.value.across + (place.value.across < 0 ? 1 : across)));
    const { rows } = filled.value[to] ?? { rows: [] };
    id.value = rows[Math.max(0, Math.min(rows.length - 1, place.value.down + (place.value.across < 0 ? 1 : down)))]?.id ?? null;
  }
  return { row, choose: (chosen) => { id.value = chosen.id; }, move };
}
