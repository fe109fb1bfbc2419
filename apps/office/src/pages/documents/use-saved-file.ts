import { onBeforeUnmount, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { asProblem, fetchFile, useKit, type Problem } from '@onecounter/web-kit';

/** Fetches a file and hands it to the browser to save; what is under way can be given up. */
export function useSavedFile(): { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; save: (path: string, name: string) => Promise<void>; cancel: () => void } {
  const { transport } = useKit();
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;

  async function save(path: string, name: string): Promise<void> {
    running?.abort();
    const own = running = new AbortController();
    [busy.value, problem.value] = [true, null];
    try {
      const blob = await fetchFile(transport, path, own.signal);
      if (!own.signal.aborted) download(blob, name);
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    } finally {
      if (running === own) busy.value = false;
    }
  }
  function cancel(): void {
    running?.abort();
    busy.value = false;
  }
  onBeforeUnmount(cancel);
  return { busy, problem, save, cancel };
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href));
}
