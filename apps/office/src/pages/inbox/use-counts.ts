import { ref, watch, type Ref } from 'vue';
import { asProblem } from '@onecounter/web-kit';
import { useEvery } from '../../words/use-every';
import { askCount } from './ask-cases';
import { ALL_VIEWS, DEFAULT_FILTERS } from './inbox.schema';
import type { OwnView } from './use-own-views';

const COUNT_EVERY = 60_000;

/** How many cases each view holds, by view name (own views: `own/<name>`); a count that could not be had keeps its last value. */
export function useCounts(ownViews: Ref<OwnView[]>): Ref<Record<string, string>> {
  const counts = ref<Record<string, string>>({});
  const take = (name: string, asking: Promise<string>) => asking.then((count) => { counts.value = { ...counts.value, [name]: count }; }, (failure: unknown) => { asProblem(failure); });

  function count(): void {
    for (const { view } of ALL_VIEWS) void take(view, askCount({ ...DEFAULT_FILTERS, view }));
    for (const { name, filters } of ownViews.value) void take(`own/${name}`, askCount(filters));
  }
  watch(ownViews, count, { immediate: true });
  useEvery(COUNT_EVERY, count);
  return counts;
}
