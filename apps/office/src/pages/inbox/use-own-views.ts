import { ref, type Ref } from 'vue';
import { useSession } from '@onecounter/web-kit';
import { DEFAULT_FILTERS, type InboxFilters } from './inbox.schema';

/** A list under a name of one's own: 三类器械 整改中. */
export interface OwnView { name: string; filters: InboxFilters }

/** Named views of this person on this machine. */
export function useOwnViews(): { views: Ref<OwnView[]>; keep: (name: string, filters: InboxFilters) => void; drop: (name: string) => void } {
  const key = `onecounter.views.${useSession().person?.id ?? 'nobody'}`;
  const views = ref<OwnView[]>(readViews(localStorage.getItem(key)));

  function write(next: OwnView[]): void {
    views.value = next;
    localStorage.setItem(key, JSON.stringify(next));
  }
  return {
    views,
    keep: (name, filters) => write([...views.value.filter((one) => one.name !== name), { name, filters: { ...filters } }]),
    drop: (name) => write(views.value.filter((one) => one.name !== name)),
  };
}

/** What an older version kept gets the filters that came later. */
function readViews(text: string | null): OwnView[] {
  const kept: unknown = text === null ? [] : JSON.parse(text);
  if (!Array.isArray(kept)) return [];
  return (kept as OwnView[]).map(({ name, filters }) => ({ name, filters: { ...DEFAULT_FILTERS, ...filters } }));
}

/** Whether the list now shown is this view. */
export function sameFilters(one: InboxFilters, other: InboxFilters): boolean {
  return Object.keys(DEFAULT_FILTERS).every((name) => one[name] === other[name]);
}
