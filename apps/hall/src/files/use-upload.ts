import { ref, type Ref } from 'vue';
import { asProblem, newKey, type Problem } from '@onecounter/web-kit';
import { kit } from '../kit';
import type { CollectedFile } from '../materials/findings';
import type { Schemas } from '../api';

export interface Uploading { name: string; sizeBytes: number; cancel: () => void }
export interface UploadFailure { name: string; problem: Problem; again: () => Promise<void> }

/**
 * 采集: sends files one after the other; a refused one is named with the server's reason and takes nothing with it.
 * A repetition after a lost answer carries the same key.
 */
export function useUpload(draftId: () => string | null) {
  const uploading = ref<Uploading | null>(null) as Ref<Uploading | null>;
  const failures = ref<UploadFailure[]>([]) as Ref<UploadFailure[]>;

  async function take(files: readonly File[], taken: (file: CollectedFile) => void): Promise<void> {
    failures.value = [];
    for (const file of files) await send(file, newKey(), taken);
  }
  async function send(file: File, key: string, taken: (file: CollectedFile) => void): Promise<void> {
    const abort = new AbortController();
    uploading.value = { name: file.name, sizeBytes: file.size, cancel: () => abort.abort() };
    try {
      const { id, name, mediaType, sizeBytes } = await post(file, key, draftId(), abort.signal);
      taken({ id, name, mediaType, sizeBytes });
    } catch (failure) {
      const problem = asProblem(failure);
      const again = async () => {
        failures.value = failures.value.filter((one) => one.again !== again);
        await send(file, key, taken);
      };
      if (problem.code !== 'cancelled') failures.value = [...failures.value, { name: file.name, problem, again }];
    } finally {
      uploading.value = null;
    }
  }
  return { uploading, failures, take };
}

async function post(file: File, key: string, draftId: string | null, signal: AbortSignal): Promise<Schemas['UploadedFileView']> {
  const form = new FormData();
  form.set('file', file);
  const url = new URL('/api/files', window.location.origin);
  if (draftId) url.searchParams.set('draftId', draftId);
  const response = await kit.transport(new Request(url, { method: 'POST', body: form, headers: { 'Idempotency-Key': key }, signal }));
  return await response.json() as Schemas['UploadedFileView'];
}

/** 3.2 MB, 640 kB */
export function sizeWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
