import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { asProblem, type Problem } from '@onecounter/web-kit';

export interface Fetched<T> { value: ShallowRef<T | null>; problem: ShallowRef<Problem | null>; reload: () => Promise<void> }

/** What the server says of whatever `key` names; null while there is none. The former answer stays until the next is there. */
export function useFetched<Key, T>(key: () => Key | null, fetch: (key: Key, signal: AbortSignal) => Promise<T>): Fetched<T> {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;

  async function reload(): Promise<void> {
    running?.abort();
    const [own, asked] = [running = new AbortController(), key()];
    if (asked === null) { [value.value, problem.value] = [null, null]; return; }
    try {
      const answered = await fetch(asked, own.signal);
      if (!own.signal.aborted) [value.value, problem.value] = [answered, null];
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(key, reload, { immediate: true });
  onBeforeUnmount(() => running?.abort());
  return { value, problem, reload };
}
