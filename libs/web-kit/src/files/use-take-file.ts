import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { asProblem, type Problem } from '../client/problem';
import { useKit } from '../kit';
import { fetchFile } from './use-file-view';

/** Fetches a file with the session's token and gives it to the browser under its name. */
export function useTakeFile(): { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; take: (path: string, name: string) => Promise<void> } {
  const { transport } = useKit();
  const [busy, problem] = [ref(false), shallowRef<Problem | null>(null)];
  async function take(path: string, name: string): Promise<void> {
    [busy.value, problem.value] = [true, null];
    try {
      const url = URL.createObjectURL(await fetchFile(transport, path));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      URL.revokeObjectURL(url);
    } catch (failure) {
      problem.value = asProblem(failure);
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, take };
}
