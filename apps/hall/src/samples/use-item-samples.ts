import { computed, inject, provide, ref, shallowRef, watch, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem } from '@onecounter/web-kit';
import { api } from '../api';
import type { Schemas } from '../schemas';

export type ItemSample = Schemas['SampleView'];
interface Samples { readonly all: ShallowRef<readonly ItemSample[]>; readonly pointed: Ref<string | null> }
const SAMPLES: InjectionKey<Samples> = Symbol('illustrated samples');

/** 图解范本 in force for the materials of an item, and the point that is pointed at in one. A page without them works all the same. */
export function provideItemSamples(itemCode: () => string | null): void {
  const all = shallowRef<readonly ItemSample[]>([]);
  watch(itemCode, async (item) => {
    all.value = [];
    if (!item) return;
    try {
      const { rows } = await answer(api.GET('/api/illustrated-samples', { params: { query: { item, status: 'published', limit: 200 } } }));
      if (itemCode() === item) all.value = rows;
    } catch (failure) {
      asProblem(failure); // told to the session; the row then has no sample
    }
  }, { immediate: true });
  provide(SAMPLES, { all, pointed: ref(null) });
}

export function useSampleOf(code: () => string): ComputedRef<ItemSample | null> {
  const samples = inject(SAMPLES, null);
  return computed(() => samples?.all.value.find(({ materialCode }) => materialCode === code()) ?? null);
}
/** Code of the point that a mark stands for which has the mouse or the focus. */
export const usePointed = (): Ref<string | null> => inject(SAMPLES, null)?.pointed ?? ref(null);
