import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, useIntent, type Deferral, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface SupplyLine { material: Schemas['DeferredMaterialView']; taken: boolean; files: { id: string; name: string }[] }
export interface SupplyForm { lines: SupplyLine[]; earlier: boolean; date: string; time: string }

/** What came for one case: which materials, with which files, since when. */
export function useSupply(row: () => Deferral, today: string): { form: Ref<SupplyForm>; lacking: ComputedRef<string | null>; status: { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; unread: ShallowRef<Problem | null> }; register: () => Promise<string | null> } {
  const form = ref<SupplyForm>({ lines: [], earlier: false, date: today, time: '' }) as Ref<SupplyForm>;
  const unread = shallowRef<Problem | null>(null);
  const { busy, problem, act } = useIntent();
  const { caseId, code } = row();
  void answer(api.GET('/api/cases/{id}/deferrals', { params: { path: { id: caseId } } })).then(({ materials }) => {
    form.value.lines = materials.filter(({ state }) => state === 'awaited' || state === 'rejected').map((material) => ({ material, taken: material.code === code, files: [] }));
  }, (failure: unknown) => { unread.value = asProblem(failure); });

  const taken = computed(() => form.value.lines.filter((line) => line.taken));
  const lacking = computed(() => (taken.value.length === 0 ? '先选补来的材料' : form.value.earlier && (form.value.date === '' || form.value.time === '') ? '先写送达时间' : null));

  async function register(): Promise<string | null> {
    const { earlier, date, time } = form.value;
    const body = { version: row().caseVersion, materials: taken.value.map(({ material, files }) => ({ code: material.code, files: files.map(({ id }) => id) })), ...(earlier ? { arrivedAt: `${date}T${time}` } : {}) };
    const done = await act([caseId, body], (options) => answer(api.POST('/api/cases/{id}/register-deferred-supplement', { params: { path: { id: caseId } }, ...options, body })));
    return done?.documentId ?? null;
  }
  return { form, lacking, status: { busy, problem, unread }, register };
}
