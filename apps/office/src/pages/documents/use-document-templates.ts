import { onMounted, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface DocumentTemplatesOpen {
  rows: ShallowRef<Schemas['DocumentTemplateRowView'][] | null>;
  chosen: ShallowRef<Schemas['DocumentTemplateView'] | null>;
  fields: ShallowRef<Schemas['DocumentTemplateFieldView'][]>;
  problem: ShallowRef<Problem | null>;
  /** Reads all anew; what is shown stays until it is there. */
  reload: () => Promise<void>;
}

/** 文书模板: all editions, and the one the address names (the first in use when it names none). */
export function useDocumentTemplates(wanted: () => number | null): DocumentTemplatesOpen {
  const rows = shallowRef<Schemas['DocumentTemplateRowView'][] | null>(null);
  const chosen = shallowRef<Schemas['DocumentTemplateView'] | null>(null);
  const fields = shallowRef<Schemas['DocumentTemplateFieldView'][]>([]);
  const problem = shallowRef<Problem | null>(null);

  async function reload(): Promise<void> {
    try {
      const found = await answer(api.GET('/api/document-templates'));
      const id = wanted() ?? (found.find(({ status }) => status === 'published') ?? found[0])?.id;
      const shown = id === undefined ? null : await answer(api.GET('/api/document-templates/{id}', { params: { path: { id } } }));
      if (shown && shown.kind !== chosen.value?.kind) fields.value = await answer(api.GET('/api/document-templates/fields', { params: { query: { kind: shown.kind } } }));
      [rows.value, chosen.value, problem.value] = [found, shown, null];
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  onMounted(reload);
  watch(wanted, reload);
  return { rows, chosen, fields, problem, reload };
}
