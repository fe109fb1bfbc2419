import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, useIntent, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface JointSupplyLine { material: Schemas['JointDeferredMaterialView']; taken: boolean; files: { id: string; name: string }[] }
export interface JointSupply {
  joint: ShallowRef<Schemas['JointDeferralsView'] | null>;
  lines: Ref<JointSupplyLine[]>;
  lacking: ComputedRef<string | null>;
  status: { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; unread: ShallowRef<Problem | null> };
  /** @returns the receipt, once it is registered in every case */
  register: (arrivedAt: string | null) => Promise<string | null>;
}

/** What came for a joint application: each paper once, for every case that waits for it. `id`: null for a case of its own. */
export function useJointSupply(id: () => number | null): JointSupply {
  const joint = shallowRef<Schemas['JointDeferralsView'] | null>(null);
  const lines = ref<JointSupplyLine[]>([]) as Ref<JointSupplyLine[]>;
  const unread = shallowRef<Problem | null>(null);
  const { busy, problem, act } = useIntent();

  async function load(): Promise<void> {
    const asked = id();
    [joint.value, lines.value] = [null, []];
    if (asked === null) return;
    try {
      const found = await answer(api.GET('/api/joint-cases/{id}/deferrals', { params: { path: { id: asked } } }));
      if (id() !== asked) return;
      joint.value = found;
      lines.value = found.materials.filter(({ open }) => open).map((material) => ({ material, taken: false, files: [] }));
    } catch (failure) {
      unread.value = asProblem(failure);
    }
  }
  watch(id, load, { immediate: true });
  const taken = computed(() => lines.value.filter((line) => line.taken));
  const lacking = computed(() => (taken.value.length === 0 ? '先选补来的材料' : null));

  async function register(arrivedAt: string | null): Promise<string | null> {
    const mine = joint.value;
    if (!mine) return null;
    const body = { version: mine.version, materials: taken.value.map(({ material, files }) => ({ key: material.key, files: files.map((file) => file.id) })), ...(arrivedAt === null ? {} : { arrivedAt }) };
    const done = await act([mine.id, body], (options) => answer(api.POST('/api/joint-cases/{id}/register-joint-deferred-supplement', { params: { path: { id: mine.id } }, ...options, body })));
    return done?.documentId ?? null;
  }
  return { joint, lines, lacking, status: { busy, problem, unread }, register };
}
