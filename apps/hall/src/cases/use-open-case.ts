import { ref, shallowRef, watch, type Ref } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';

export interface OpenCase {
  permitCase: Schemas['CaseView'];
  steps: Schemas['AllowedStepView'][];
  documents: Schemas['DocumentView'][];
  definition: Schemas['ItemDefinitionView'];
}

const at = (id: number) => ({ params: { path: { id } } });

/** A case with what may be done now, its papers and the item version it was received under. */
export function useOpenCase(id: () => number | null): { opened: Ref<OpenCase | null>; problem: Ref<Problem | null>; reload: () => Promise<void> } {
  const opened = shallowRef<OpenCase | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;

  async function reload(): Promise<void> {
    const asked = id();
    try {
      const given = asked === null ? null : await load(asked);
      if (id() === asked) { opened.value = given; problem.value = null; }
    } catch (failure) {
      if (id() === asked) problem.value = asProblem(failure);
    }
  }
  watch(id, () => { opened.value = null; problem.value = null; void reload(); }, { immediate: true });
  return { opened, problem, reload };
}

async function load(id: number): Promise<OpenCase> {
  const [permitCase, allowed, documents] = await Promise.all([
    answer(api.GET('/api/cases/{id}', at(id))), answer(api.GET('/api/cases/{id}/allowed-steps', at(id))), answer(api.GET('/api/cases/{id}/documents', at(id))),
  ]);
  const { definition } = await answer(api.GET('/api/item-versions/{id}', at(permitCase.itemVersionId)));
  return { permitCase, steps: allowed.steps, documents, definition };
}
