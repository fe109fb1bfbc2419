import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer } from '../client/api';
import { newKey } from '../client/machine-time';
import { asProblem, type Problem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';
import type { FigureSheet } from './reported.schema';

export interface SheetMoves { readonly busy: Ref<boolean>; readonly problem: ShallowRef<Problem | null>; readonly preview: (file: File) => Promise<FigureSheet | null>; readonly take: (file: File) => Promise<number | null> }
const bodyOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

/** A workbook of reported figures: looked at first, then taken over whole or not at all. */
export function useFigureSheet(): SheetMoves {
  const api = usePaperApi();
  const [busy, problem] = [ref(false), shallowRef<Problem | null>(null)];
  async function during<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
    if (busy.value) return null;
    [busy.value, problem.value] = [true, null];
    try {
      return await work();
    } catch (failure) {
      problem.value = asProblem(failure);
      return null;
    } finally {
      busy.value = false;
    }
  }
  const sent = (file: File) => ({ body: { file: '' }, bodySerializer: () => bodyOf(file) });
  return {
    busy, problem,
    preview: (file) => during(() => answer(api.POST('/api/reported-figures/preview-figure-sheet', sent(file)))),
    take: (file) => during(async () => (await answer(api.POST('/api/reported-figures/import-figure-sheet', { ...sent(file), headers: { 'Idempotency-Key': newKey() } }))).reported),
  };
}
