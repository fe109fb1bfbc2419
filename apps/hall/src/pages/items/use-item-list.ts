import { reactive, ref, shallowRef, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const AFTER_LAST_KEY = 150;

/** Items or points found by words; what is looked for and what is open stand in the address. */
export function useItemList() {
  const route = useRoute();
  const router = useRouter();
  const asked = reactive({ search: text(route.query.search), kind: route.query.kind === 'points' ? 'points' : 'items', item: text(route.query.item) });
  const items = shallowRef<Schemas['ItemRowView'][]>([]);
  const points = shallowRef<Schemas['PointRowView'][]>([]);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  let timer = 0;
  let running: AbortController | null = null;

  async function load(): Promise<void> {
    running?.abort();
    const { signal } = running = new AbortController();
    const query = { search: asked.search.trim(), limit: 200 };
    try {
      if (asked.kind === 'items') items.value = await answer(api.GET('/api/items', { params: { query }, signal }));
      else points.value = query.search === '' ? [] : await answer(api.GET('/api/points', { params: { query }, signal }));
      problem.value = null;
    } catch (failure) {
      const why = asProblem(failure);
      if (why.code !== 'cancelled') problem.value = why;
    }
  }
  watch(() => [asked.search, asked.kind], (_now, before) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(load, before === undefined ? 0 : AFTER_LAST_KEY);
  }, { immediate: true });
  watch(asked, ({ search, kind, item }) => void router.replace({ query: { ...(search ? { search } : {}), ...(kind === 'points' ? { kind } : {}), ...(item ? { item } : {}) } }));
  watch(() => route.query.item, (item) => { if (route.name === 'items' && item !== undefined) asked.item = text(item); });
  return { asked, items, points, problem, load };
}
