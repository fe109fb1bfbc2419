import { shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

/** The blank the pile proposes for a case, the template in use, the printers of the section; asked again when case or printer change. */
export function useNextBlank(row: () => { id: number; version: number; status: string }, printerId: Ref<number | null>, problem: ShallowRef<Problem | null>): ShallowRef<Schemas['NextBlankView'] | null> {
  const blank = shallowRef<Schemas['NextBlankView'] | null>(null);
  watch(() => [row().id, row().version, printerId.value] as const, async ([id]) => {
    if (row().status !== 'granted') { blank.value = null; return; }
    try {
      const found = await answer(api.GET('/api/cases/{id}/next-blank', { params: { path: { id }, query: printerId.value === null ? {} : { printerId: printerId.value } } }));
      if (row().id === id) blank.value = found;
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }, { immediate: true });
  return blank;
}
