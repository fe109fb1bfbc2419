import { ref, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export type Item = Schemas['ItemView'];

/** The version in use of the chosen item, with its materials and points. */
export function useItem(code: () => string): { item: Ref<Item | null>; problem: Ref<Problem | null>; reload: () => Promise<void> } {
  const item = shallowRef<Item | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;

  async function reload(): Promise<void> {
    const asked = code();
    try {
      const given = asked ? await answer(api.GET('/api/items/{code}', { params: { path: { code: asked } } })) : null;
      if (code() === asked) { item.value = given; problem.value = null; }
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  watch(code, () => { item.value = null; void reload(); }, { immediate: true });
  return { item, problem, reload };
}
