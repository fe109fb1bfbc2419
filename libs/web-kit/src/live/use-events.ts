import { onBeforeUnmount } from 'vue';
import { asProblem } from '../client/problem';
import { useKit } from '../kit';
import { readEvents, type StreamEvent } from './event-stream';

const CONNECT_AGAIN_AFTER = 2_000;

/** Follows a stream while the page is mounted; a broken connection, also that of a killed gateway, is made anew. */
export function useEvents(path: string, onEvent: (event: StreamEvent) => void): void {
  const kit = useKit();
  const leaving = new AbortController();

  async function follow(): Promise<void> {
    while (!leaving.signal.aborted) {
      try {
        if (!(await readEvents(kit, path, leaving.signal, onEvent))) return;
      } catch (failure) {
        if (leaving.signal.aborted) return;
        if (!(failure instanceof TypeError)) asProblem(failure);
      }
      await new Promise((resolve) => { window.setTimeout(resolve, CONNECT_AGAIN_AFTER); });
    }
  }
  void follow();
  onBeforeUnmount(() => leaving.abort());
}
