import { computed, inject, provide, shallowRef, watch, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue';
import { answer, asProblem } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';

export type ItemForm = Schemas['FormRowView'];
const FORMS: InjectionKey<ShallowRef<readonly ItemForm[]>> = Symbol('forms');

/** The forms that the materials of an item need, cancelled ones too. A page without them works all the same. */
export function provideItemForms(itemCode: () => string | null): void {
  const found = shallowRef<readonly ItemForm[]>([]);
  watch(itemCode, async (item) => {
    found.value = [];
    if (!item) return;
    try {
      const forms = await answer(api.GET('/api/forms', { params: { query: { item } } }));
      if (itemCode() === item) found.value = forms;
    } catch (failure) {
      asProblem(failure); // told to the session; the row then has no link
    }
  }, { immediate: true });
  provide(FORMS, found);
}

/** The form of one material: what is in use before what waits, what was cancelled last. */
export function useFormOf(code: () => string): ComputedRef<ItemForm | null> {
  const forms = inject(FORMS, null);
  const rank = { inUse: 0, registered: 1, cancelled: 2 } as const;
  return computed(() => [...forms?.value ?? []].filter(({ serves }) => serves.some(({ materialCode }) => materialCode === code())).sort((one, other) => rank[one.status] - rank[other.status])[0] ?? null);
}
