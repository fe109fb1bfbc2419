import { onBeforeUnmount, onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export type Joint = Schemas['JointCaseView'];
export type Member = Joint['members'][number];
export type Outside = Joint['outside'][number];
const LOOK_EVERY = 15_000;

/** A joint case as it stands, looked at anew now and then: many sections move it. */
export function useJointCase(id: () => number): { joint: ShallowRef<Joint | null>; problem: Ref<Problem | null>; reload: () => Promise<void> } {
  const joint = shallowRef<Joint | null>(null);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  async function reload(): Promise<void> {
    try {
      joint.value = await answer(api.GET('/api/joint-cases/{id}', { params: { path: { id: id() } } }));
      problem.value = null;
    } catch (failure) { problem.value = asProblem(failure); }
  }
  let timer = 0;
  onMounted(() => { void reload(); timer = window.setInterval(() => { if (document.visibilityState === 'visible') void reload(); }, LOOK_EVERY); });
  onBeforeUnmount(() => window.clearInterval(timer));
  return { joint, problem, reload };
}
