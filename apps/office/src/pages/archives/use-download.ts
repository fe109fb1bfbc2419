import { ref, type Ref } from 'vue';
import { asProblem, fetchFile, useKit, type Problem } from '@onecounter/web-kit';

/** Fetches a file with the session's token and gives it to the browser under its name. */
export function useDownload(): { busy: Ref<string | null>; failure: Ref<Problem | null>; download: (path: string, name: string) => Promise<void> } {
  const { transport } = useKit();
  const busy = ref<string | null>(null);
  const failure = ref<Problem | null>(null) as Ref<Problem | null>;

  async function download(path: string, name: string): Promise<void> {
    [busy.value, failure.value] = [path, null];
    try {
      const url = URL.createObjectURL(await fetchFile(transport, path));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      URL.revokeObjectURL(url);
    } catch (error) {
      failure.value = asProblem(error);
    } finally {
      busy.value = null;
    }
  }
  return { busy, failure, download };
}
