import { computed, reactive, watch, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { useKeysetList, useSession, type KeysetList } from '@onecounter/web-kit';
import { askPage } from './ask-cases';
import { ALL_VIEWS, DEFAULT_FILTERS, hasOwnWork, labelOfView, type CaseRow, type InboxFilters } from './inbox.schema';
import { useSavedViews, type SavedViews } from './use-saved-views';

export interface Inbox {
  list: KeysetList<CaseRow, InboxFilters>;
  saved: SavedViews;
  /** What is shown, whichever way the address says it. */
  shown: ComputedRef<InboxFilters>;
  /** Goes to a view, or changes single filters of what is shown (then it is no longer the kept one). */
  go: { to: (filters: Partial<InboxFilters>) => void; change: (part: Partial<InboxFilters>) => void };
  words: { title: ComputedRef<string>; filtered: ComputedRef<boolean> };
}

/** The list, its address and the kept views together. */
export function useInbox(): Inbox {
  const route = useRoute();
  const fresh = Object.keys(route.query).length === 0;
  const saved = useSavedViews();
  const own = hasOwnWork(useSession().can);
  const defaults = { ...DEFAULT_FILTERS, view: own ? 'mine' : 'section' };
  const list = useKeysetList<CaseRow, InboxFilters>(defaults, async (filters, after, signal) => {
    if (filters.saved || fresh) await saved.state.ready;
    const wanted = saved.effective(filters);
    return wanted.layout === 'board' ? { rows: [], next: null } : askPage(wanted, after, signal);
  });
  const shown = computed(() => saved.effective(list.filters));
  const to = (filters: Partial<InboxFilters>) => { Object.assign(list.filters, { ...defaults, ...filters }); };
  /** Without anything in the address one begins where one wished to begin. */
  void saved.state.ready.then(() => {
    const start = saved.defaultView.value;
    if (fresh && start !== null && Object.keys(route.query).length === 0) to(ALL_VIEWS.some(({ view }) => view === start) ? { view: start } : { saved: start });
  });
  const title = computed(() => saved.all.value.find(({ id }) => id === shown.value.saved)?.name ?? labelOfView(shown.value.view, own) ?? '办件');
  const plain = (filters: InboxFilters) => JSON.stringify({ ...DEFAULT_FILTERS, ...filters, view: '', layout: '', sort: '', saved: '' });
  const filtered = computed(() => plain(shown.value) !== plain(DEFAULT_FILTERS));
  return { list, saved, shown, go: { to, change: (part) => to({ ...shown.value, ...part, saved: '' }) }, words: { title, filtered } };
}

export interface Selection {
  ids: ReadonlySet<number>;
  toggle: (row: CaseRow | null) => void;
  selectAll: (rows: readonly CaseRow[]) => void;
  clear: () => void;
  /** Of those chosen only these. */
  keep: (ids: readonly number[]) => void;
}

/** Rows chosen for an act on all of them; what the list no longer shows is no longer chosen. */
export function useSelection(rows: () => readonly CaseRow[]): Selection {
  const ids = reactive(new Set<number>());
  watch(() => rows().map(({ id }) => id).join(), () => {
    const there = new Set(rows().map(({ id }) => id));
    for (const id of [...ids]) if (!there.has(id)) ids.delete(id);
  });
  return {
    ids,
    toggle: (row) => { if (row && !ids.delete(row.id)) ids.add(row.id); },
    selectAll: (all) => { const some = all.every(({ id }) => ids.has(id)); ids.clear(); if (!some) for (const { id } of all) ids.add(id); },
    clear: () => ids.clear(),
    keep: (kept) => { for (const id of [...ids]) if (!kept.includes(id)) ids.delete(id); },
  };
}
