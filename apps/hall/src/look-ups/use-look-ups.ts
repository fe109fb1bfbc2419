import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, newKey, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../api';

/** A material that must be looked up on an outside network before acceptance. */
export interface NeededLookUp { code: string; name: string; lookUp: string }
export type LookUpOf = { draftId: string; itemCode: string } | { caseId: number };
export interface LookUpForm { result: Schemas['RecordLookUpBody']['result']; note: string; fileId: string; fileName: string }

export const neededOf = (materials: readonly { code: string; name: string; lookUp?: string | null }[]): NeededLookUp[] => materials.flatMap(({ code, name, lookUp }) => (lookUp ? [{ code, name, lookUp }] : []));

/** What was looked up for this reception or case, and what is still to be. */
export function useLookUps(of: () => LookUpOf, needed: () => readonly NeededLookUp[]): { done: ShallowRef<Schemas['LookUpView'][]>; missing: ComputedRef<NeededLookUp[]>; busy: Ref<boolean>; problem: ShallowRef<Problem | null>; record: (one: NeededLookUp, form: LookUpForm) => Promise<boolean> } {
  const done = shallowRef<Schemas['LookUpView'][]>([]);
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);
  const missing = computed(() => needed().filter(({ code, lookUp }) => !done.value.some((one) => one.materialCode === code && one.networkCode === lookUp)));
  let attempt = { text: '', key: newKey() };

  async function reload(): Promise<void> {
    if (needed().length === 0) { done.value = []; return; }
    const subject = of();
    try {
      done.value = (await answer(api.GET('/api/look-ups', { params: { query: { ...('caseId' in subject ? { caseId: subject.caseId } : { draftId: subject.draftId }), limit: 100 } } }))).rows;
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  async function record({ code, lookUp }: NeededLookUp, { result, note, fileId }: LookUpForm): Promise<boolean> {
    if (busy.value) return false;
    [busy.value, problem.value] = [true, null];
    const body = { ...of(), network: lookUp, materialCode: code, result, fileId, ...(note.trim() ? { note: note.trim() } : {}) };
    if (attempt.text !== JSON.stringify(body)) attempt = { text: JSON.stringify(body), key: newKey() };
    try {
      await answer(api.POST('/api/look-ups/record-look-up', { body, ...underKey(attempt.key) }));
      await reload();
      return true;
    } catch (failure) {
      problem.value = asProblem(failure);
      return false;
    } finally {
      busy.value = false;
    }
  }
  watch(() => [JSON.stringify(of()), needed().map(({ code }) => code).join()], reload, { immediate: true });
  return { done, missing, busy, problem, record };
}
