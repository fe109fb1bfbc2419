import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

type Preview = Schemas['SealImportPreviewView'];
/** How the sheet is to be read; what is left out is found by the server. */
export interface SheetChoice { sheet?: string; headerRow?: number; columns?: string }
export interface SealImport {
  readonly busy: Ref<boolean>;
  readonly problem: ShallowRef<Problem | null>;
  readonly preview: (file: File, choice: SheetChoice) => Promise<Preview | null>;
  readonly apply: (file: File, seen: Preview) => Promise<Schemas['SubjectTakenView'] | null>;
  readonly cancel: () => void;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** Pure: usedOn:1,matter:2 of what is shown. */
export const columnsOf = (columns: readonly Pick<Schemas['SealColumnView'], 'column' | 'place'>[]): string => columns.flatMap(({ column, place }) => (place === null ? [] : [`${column}:${place}`])).join(',');

/** A workbook on its way into a register; a preview can be broken off, an import cannot: it is all or nothing. */
export function useSealImport(id: () => number): SealImport {
  const [busy, problem] = [ref(false), shallowRef<Problem | null>(null)];
  let stop = new AbortController();
  const cancel = (): void => stop.abort();
  onScopeDispose(cancel);

  async function during<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | null> {
    if (busy.value) return null;
    [busy.value, problem.value, stop] = [true, null, new AbortController()];
    const { signal } = stop;
    try {
      return await work(signal);
    } catch (failure) {
      if (!signal.aborted) problem.value = asProblem(failure);
      return null;
    } finally {
      busy.value = false;
    }
  }
  const body = (file: File) => ({ body: { file: '' }, bodySerializer: () => formOf(file) });
  return {
    busy, problem, cancel,
    preview: (file, choice) => during((signal) => answer(api.POST('/api/seal-registers/{id}/preview-seal-import', { params: { path: { id: id() }, query: choice }, signal, ...body(file) }))),
    apply: (file, { sheet, headerRow, columns, registerVersion: version, state }) => during(() => answer(api.POST('/api/seal-registers/{id}/import-seal-uses', { params: { path: { id: id() }, query: { sheet, headerRow, columns: columnsOf(columns), version, state } }, ...body(file) }))),
  };
}
