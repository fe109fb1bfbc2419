import { ref, shallowRef, watch, type Ref } from 'vue';
import { useRoute } from 'vue-router';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api } from '../../api';
import { goOnWith, type JointForm, type RunningJoint } from './joint-form';

/** The joint case in hand that a draft goes on with; the address names it when the draft is new. Its version is asked for again when somebody moved it meanwhile. */
export function useRunningJoint(form: Ref<JointForm>, ready: Promise<unknown>) {
  const route = useRoute();
  const running = shallowRef<RunningJoint | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const asked = Number(route.query['joint']);

  async function look(): Promise<void> {
    const id = form.value.more?.jointCaseId ?? asked;
    try {
      const joint = running.value = await answer(api.GET('/api/joint-cases/{id}', { params: { path: { id } } }));
      if (form.value.opening) return;
      if (form.value.more) form.value.more.version = joint.version;
      else goOnWith(form.value, joint);
    } catch (failure) { problem.value = asProblem(failure); }
  }
  void ready.then(() => {
    if (form.value.more === null && Number.isInteger(asked) && asked > 0 && form.value.themeCode === '') void look();
    else if (form.value.more) void look();
  });
  watch(() => form.value.opening, (opening) => { if (opening === null && form.value.more) void look(); });
  return { running, problem };
}
