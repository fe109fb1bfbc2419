import { computed, onMounted, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { answer } from '../client/api';
import { asProblem, type Problem } from '../client/problem';
import { caseNumberIn, chosenCaseOf, type ChosenCase, type PaperSchemas } from './papers.schema';
import { usePaperApi } from './use-paper-moves';

export interface DrawUp {
  desk: ShallowRef<PaperSchemas['DeskPapersView'] | null>;
  chosen: Ref<ChosenCase[]>;
  problem: ShallowRef<Problem | null>;
  /** By its id, or by what the scanner read. */
  add: (what: number | string) => Promise<boolean>;
  reload: (search?: string) => Promise<void>;
}

/** What lies at one's desk, and the cases whose papers are put on a slip. */
export function useDrawUp(): DrawUp & { total: ComputedRef<number> } {
  const api = usePaperApi();
  const desk = shallowRef<PaperSchemas['DeskPapersView'] | null>(null);
  const chosen = ref<ChosenCase[]>([]);
  const problem = shallowRef<Problem | null>(null);

  async function reload(search = ''): Promise<void> {
    try {
      desk.value = await answer(api.GET('/api/papers/at-desk', { params: { query: search.trim() ? { search: search.trim().slice(0, 60) } : {} } }));
      problem.value = null;
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  async function add(what: number | string): Promise<boolean> {
    try {
      const id = typeof what === 'number' ? what : (await answer(api.GET('/api/cases/find', { params: { query: { number: caseNumberIn(what).slice(0, 40) } } }))).id;
      problem.value = null;
      if (chosen.value.some(({ caseId }) => caseId === id)) return true;
      const papers = await answer(api.GET('/api/cases/{id}/papers', { params: { path: { id } } }));
      chosen.value = [...chosen.value, chosenCaseOf(papers)];
      return true;
    } catch (failure) {
      problem.value = asProblem(failure);
      return false;
    }
  }
  const total = computed(() => chosen.value.reduce((sum, { papers }) => sum + papers.reduce((all, { count }) => all + count, 0), 0));
  onMounted(() => reload());
  return { desk, chosen, problem, add, reload, total };
}
