import { ref, watch, type Ref } from 'vue';
import { asProblem } from '@onecounter/web-kit';
import { useEvery } from '../../words/use-every';
import { askCount } from './ask-cases';
import { ALL_VIEWS, DEFAULT_FILTERS } from './inbox.schema';
import type { SavedViews } from './use-saved-views';

const COUNT_EVERY = 60_000;

/** How many cases each view holds, by view name (kept views: by id); a count that could not be had keeps its last value. */
export function useCounts({ all, effective }: SavedViews): { counts: Ref<Record<string, string>>; count: () => void } {
  const counts = ref<Record<string, string>>({});
  const take = (name: string, asking: Promise<string>) => asking.then((count) => { counts.value = { ...counts.value, [name]: count }; }, (failure: unknown) => { asProblem(failure); });

  function count(): void {
    for (const { view } of ALL_VIEWS) void take(view, askCount({ ...DEFAULT_FILTERS, view }));
    for (const { id } of all.value) void take(id, askCount(effective({ ...DEFAULT_FILTERS, saved: id })));
  }
  watch(all, count, { immediate: true });
  useEvery(COUNT_EVERY, count);
  return { counts, count };
}
