import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { answer, asProblem, useSession, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { takeOverLocalViews } from './local-views';
import { DEFAULT_FILTERS, type InboxFilters } from './inbox.schema';

export type SavedView = Schemas['SavedViewView'];
export interface ViewActs {
  keep: (name: string, shared: boolean, filters: InboxFilters) => Promise<SavedView | null>;
  change: (view: SavedView, to: { name?: string; shared?: boolean; filters?: InboxFilters }) => Promise<unknown>;
  remove: (view: SavedView) => Promise<unknown>;
  /** The view one starts with; again the same: 我的待办. */
  startWith: (name: string) => Promise<unknown>;
  /** One place up. */
  raise: (view: SavedView) => Promise<unknown>;
}
export interface SavedViews {
  all: ComputedRef<readonly SavedView[]>;
  defaultView: ComputedRef<string | null>;
  /** What the list shows: the kept view's filters where the address names one. */
  effective: (filters: InboxFilters) => InboxFilters;
  acts: ViewActs;
  /** `ready` when they were asked for; why the last act was refused. */
  state: { ready: Promise<void>; problem: Ref<Problem | null> };
}

const at = (id: string) => ({ params: { path: { id } } });
/** As they are kept: without the name under which they are found. */
function bare({ view, light, item, status, unread, assignee, search, sort, layout, unit, window: at, due, did, from, to }: InboxFilters): Schemas['SavedFiltersBody'] {
  return { view, light, item, status, unread, assignee, search, sort, layout, unit, window: at, due, did, from, to } as Schemas['SavedFiltersBody'];
}

/** Named views on the server, one's own and those shared with the section. */
export function useSavedViews(): SavedViews {
  const session = useSession();
  const kept = shallowRef<Schemas['SavedViewsView']>({ views: [], defaultView: null, arrangementVersion: 0 });
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;

  const read = async () => { kept.value = await answer(api.GET('/api/saved-views')); };
  /** After every act, also a refused one, the views are read again: somebody else may have changed them. */
  async function act<T>(work: () => Promise<T>): Promise<T | null> {
    problem.value = null;
    try {
      return await work();
    } catch (failure) {
      problem.value = asProblem(failure);
      return null;
    } finally {
      await read().catch((failure: unknown) => { problem.value ??= asProblem(failure); });
    }
  }
  const arrange = (defaultView: string | null, order: string[]) => act(() => answer(api.PUT('/api/saved-views/arrangement', { body: { version: kept.value.arrangementVersion, defaultView, order } })));
  const ids = () => kept.value.views.map(({ id }) => id);

  const acts: ViewActs = {
    keep: (name, shared, filters) => act(() => answer(api.POST('/api/saved-views', { body: { name, shared, filters: bare(filters) } }))),
    change: (view, to) => act(() => answer(api.PUT('/api/saved-views/{id}', { ...at(view.id), body: { version: view.version, name: to.name ?? view.name, shared: to.shared ?? view.shared, filters: to.filters ? bare(to.filters) : view.filters as Schemas['SavedFiltersBody'] } }))),
    remove: (view) => act(() => answer(api.DELETE('/api/saved-views/{id}', { params: { path: { id: view.id }, query: { version: view.version } } }))),
    startWith: (name) => arrange(kept.value.defaultView === name ? null : name, ids()),
    raise: (view) => arrange(kept.value.defaultView, raised(ids(), view.id)),
  };
  const ready = session.can('readCases')
    ? act(() => takeOverLocalViews(session.person?.id ?? 'nobody', (name, filters) => answer(api.POST('/api/saved-views', { body: { name, shared: false, filters: bare(filters) } })))).then(() => undefined)
    : Promise.resolve();
  return {
    all: computed(() => kept.value.views), defaultView: computed(() => kept.value.defaultView), acts, state: { ready, problem },
    effective: (filters) => {
      const view = kept.value.views.find(({ id }) => id === filters.saved);
      return view ? { ...DEFAULT_FILTERS, ...view.filters, saved: view.id } : filters;
    },
  };
}

/** Pure: one place up. */
function raised(ids: readonly string[], id: string): string[] {
  const from = ids.indexOf(id);
  return from <= 0 ? [...ids] : [...ids.slice(0, from - 1), id, ids[from - 1] ?? '', ...ids.slice(from + 1)];
}
