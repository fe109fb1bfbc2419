import { computed, inject, provide, shallowRef, watch, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue';
import { answer, asProblem } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';

export type ItemForm = Schemas['FormRowView'];
interface FormsHere { found: ShallowRef<readonly ItemForm[]>; codesOf: (row: string) => readonly string[] }
const FORMS: InjectionKey<FormsHere> = Symbol('forms');

/**
 * The forms that the materials of an item need, cancelled ones too; several items with commas between. A page without them works all the same.
 * `codesOf`: the materials that a row of the page stands for.
 */
export function provideItemForms(itemCode: () => string | null, codesOf: FormsHere['codesOf'] = (row) => [row]): void {
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
  provide(FORMS, { found, codesOf });
}

/** Whether any material of the page has a form. */
export function useHasForms(): ComputedRef<boolean> {
  const forms = inject(FORMS, null);
  return computed(() => (forms?.found.value.length ?? 0) > 0);
}

/** The form of one material: what is in use before what waits, what was cancelled last. */
export function useFormOf(code: () => string): ComputedRef<ItemForm | null> {
  const forms = inject(FORMS, null);
  const rank = { inUse: 0, registered: 1, cancelled: 2 } as const;
  return computed(() => [...forms?.found.value ?? []].filter(({ serves }) => serves.some(({ materialCode }) => forms?.codesOf(code()).includes(materialCode))).sort((one, other) => rank[one.status] - rank[other.status])[0] ?? null);
}
