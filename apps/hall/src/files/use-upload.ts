import { ref, type Ref } from 'vue';
import { asProblem, isWorthRetrying, newKey, sendInParts, type Problem } from '@onecounter/web-kit';
import { kit } from '../kit';
import type { CollectedFile } from '../materials/findings';

export interface Uploading {
  name: string;
  sizeBytes: number;
  sentBytes: number;
  /** Without network or server; goes on by itself. */
  waiting: boolean;
  /** Which of how many, from 1. */
  at: number;
  of: number;
  cancel: () => void;
}
export interface UploadFailure { name: string; problem: Problem; /** Null when the file itself is at fault. */ again: (() => Promise<void>) | null }

/**
 * 采集: sends files one after the other, each in parts that are gone on with after a lost network; a refused one is named with the server's
 * reason and takes nothing with it. A repetition carries the same key and goes on where the first stopped.
 */
export function useUpload(draftId: () => string | null) {
  const uploading = ref<Uploading | null>(null) as Ref<Uploading | null>;
  const failures = ref<UploadFailure[]>([]) as Ref<UploadFailure[]>;

  async function take(files: readonly File[], taken: (file: CollectedFile) => void): Promise<void> {
    failures.value = [];
    for (const [index, file] of files.entries()) await send(file, newKey(), taken, index + 1, files.length);
  }
  async function send(file: File, key: string, taken: (file: CollectedFile) => void, at = 1, of = 1): Promise<void> {
    const abort = new AbortController();
    uploading.value = { name: file.name, sizeBytes: file.size, sentBytes: 0, waiting: false, at, of, cancel: () => abort.abort() };
    const onProgress = (sentBytes: number, waiting: boolean): void => { if (uploading.value) Object.assign(uploading.value, { sentBytes, waiting }); };
    try {
      const { id, name, mediaType, sizeBytes } = await sendInParts(kit, file, { key, draftId: draftId(), signal: abort.signal, onProgress });
      taken({ id, name, mediaType, sizeBytes });
    } catch (failure) {
      const problem = asProblem(failure);
      const again = async () => {
        failures.value = failures.value.filter((one) => one.again !== again);
        await send(file, key, taken);
      };
      if (problem.code !== 'cancelled') failures.value = [...failures.value, { name: file.name, problem, again: isWorthRetrying(problem) ? again : null }];
    } finally {
      uploading.value = null;
    }
  }
  return { uploading, failures, take };
}

/** 3.2 MB, 640 kB */
export function sizeWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
