import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { asProblem, Problem } from '@onecounter/web-kit';
import { kit } from '../kit';

export interface FileView { url: string; mediaType: string }

const NOT_READY_TRIES = 20;
const TRY_AGAIN_AFTER = 500;

/**
 * A PDF or picture as a blob URL: files are attachments for the browser and need the token, so an address alone opens nothing.
 * A paper that is still being rendered is asked for again for ten seconds.
 */
export function useFileView(path: () => string | null): { view: Ref<FileView | null>; problem: Ref<Problem | null> } {
  const view = ref<FileView | null>(null);
  const problem = ref<Problem | null>(null);
  let running: AbortController | null = null;

  function forget(): void {
    running?.abort();
    if (view.value) URL.revokeObjectURL(view.value.url);
    view.value = null;
    problem.value = null;
  }
  async function load(from: string): Promise<void> {
    const own = running = new AbortController();
    try {
      const blob = await fetchFile(from, own.signal);
      if (!own.signal.aborted) view.value = { url: URL.createObjectURL(blob), mediaType: blob.type };
    } catch (failure) {
      if (!own.signal.aborted) problem.value = asProblem(failure);
    }
  }
  watch(path, (from) => { forget(); if (from) void load(from); }, { immediate: true });
  onBeforeUnmount(forget);
  return { view, problem };
}

/** @throws Problem when it cannot be had. */
export async function fetchFile(path: string, signal?: AbortSignal): Promise<Blob> {
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await kit.transport(new Request(new URL(path, window.location.origin), { headers: { Accept: '*/*' }, signal }));
      return await response.blob();
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.code !== 'documentNotReady' || tries >= NOT_READY_TRIES) throw failure;
      await new Promise((resolve) => window.setTimeout(resolve, TRY_AGAIN_AFTER));
    }
  }
}
