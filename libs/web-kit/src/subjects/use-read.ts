import { onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { asProblem, type Problem } from '../client/problem';

/** One thing read by its id; what was read stays while it is read anew. `lost` when it could not be read. */
export function useRead<T>(id: () => number, read: (id: number) => Promise<T>): { one: ShallowRef<T | null>; lost: ShallowRef<Problem | null>; reading: Ref<boolean>; reload: () => Promise<void> } {
  const one = shallowRef<T | null>(null);
  const lost = shallowRef<Problem | null>(null);
  const reading = ref(false);
  async function reload(): Promise<void> {
    const asked = id();
    reading.value = true;
    try {
      const answered = await read(asked);
      if (asked === id()) [one.value, lost.value] = [answered, null];
    } catch (failure) {
      if (asked === id()) lost.value = asProblem(failure);
    } finally {
      reading.value = false;
    }
  }
  onMounted(reload);
  watch(id, () => { one.value = null; void reload(); });
  return { one, lost, reading, reload };
}
