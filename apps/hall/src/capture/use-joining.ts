import { onBeforeUnmount, ref, type Ref } from 'vue';
import type { CapturedPage } from './page';
import { pagesToPdf } from './pages-to-pdf';

/** Joining the pages into one file, with what is done and a way to stop. */
export function useJoining() {
  const joining = ref<{ done: number; total: number } | null>(null) as Ref<{ done: number; total: number } | null>;
  const failed = ref('');
  let abort: AbortController | null = null;

  /** @returns null when it was cancelled or a page could not be read. */
  async function join(pages: readonly CapturedPage[], name: string): Promise<File | null> {
    const own = abort = new AbortController();
    joining.value = { done: 0, total: pages.length };
    failed.value = '';
    try {
      return await pagesToPdf(pages, name, own.signal, (done) => { joining.value = { done, total: pages.length }; });
    } catch (failure) {
      if (!own.signal.aborted) failed.value = '合成文件没有成功，页面都还在，请再试一次。';
      if (!own.signal.aborted && !(failure instanceof Error)) throw failure;
      return null;
    } finally {
      joining.value = null;
    }
  }
  const cancel = () => abort?.abort();
  onBeforeUnmount(cancel);
  return { joining, failed, join, cancel };
}
