import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface Exchange {
  busy: Ref<boolean>;
  problem: ShallowRef<Problem | null>;
  preview: (file: File) => Promise<Schemas['ImportPreviewView'] | null>;
  apply: (file: File, state: string) => Promise<Schemas['ImportDoneView'] | null>;
  /** One or many versions in one file that the browser keeps. */
  save: (ids: readonly number[], format: 'json' | 'xlsx') => Promise<void>;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** Pure: the name in a content-disposition header. */
const nameOf = (header: string | null) => decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(header ?? '')?.[1] ?? '事项');

/** Items out as a file, and in from one. */
export function useExchange(): Exchange {
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);

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
  return {
    busy, problem,
    preview: (file) => during(() => answer(api.POST('/api/item-imports/preview', { body: { file: '' }, bodySerializer: () => formOf(file) }))),
    apply: (file, state) => during(() => answer(api.POST('/api/item-imports/apply', { params: { query: { state } }, body: { file: '' }, bodySerializer: () => formOf(file) }))),
    save: async (ids, format) => {
      await during(async () => {
        const { data, response } = await api.GET('/api/item-exports', { params: { query: { ids: ids.join() as never, format } }, parseAs: 'blob' });
        const link = document.createElement('a');
        link.href = URL.createObjectURL(data as unknown as Blob);
        link.download = nameOf(response.headers.get('content-disposition'));
        link.click();
        window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      });
    },
  };
}
