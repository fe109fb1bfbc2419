import { onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

/** One form; its outside address can be asked at once, which takes up to half a minute. */
export function useForm(id: () => number): { form: ShallowRef<Schemas['FormView'] | null>; problem: ShallowRef<Problem | null>; checking: Ref<boolean>; reload: () => Promise<void>; check: () => Promise<void> } {
  const form = shallowRef<Schemas['FormView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const checking = ref(false);
  const at = () => ({ params: { path: { id: id() } } });

  async function during(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      problem.value = null;
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  const reload = (): Promise<void> => during(async () => { form.value = await answer(api.GET('/api/forms/{id}', at())); });
  async function check(): Promise<void> {
    if (checking.value) return;
    checking.value = true;
    await during(async () => {
      await answer(api.POST('/api/forms/{id}/check-form-address', at()));
      form.value = await answer(api.GET('/api/forms/{id}', at()));
    });
    checking.value = false;
  }
  onMounted(reload);
  watch(id, reload);
  return { form, problem, checking, reload, check };
}
