import { onBeforeUnmount, reactive, watch } from 'vue';
import { asProblem, fetchFile, useKit } from '@onecounter/web-kit';
import { usePageStore } from './page-store';
import type { DraftPage } from './sample-draft';
import type { PagePath } from './use-sample-steps';

/** An address for the picture of each page in hand; empty text when it cannot be had any more. */
export function usePagePictures(pages: () => readonly DraftPage[], pathOf: PagePath): Readonly<Record<string, string>> {
  const { transport } = useKit();
  const store = usePageStore();
  const urls = reactive<Record<string, string>>({});
  const asked = new Set<string>();

  async function load({ key, fileId }: DraftPage): Promise<void> {
    try {
      const [kept, path] = [await store.find(key), fileId && pathOf(fileId)];
      const blob = kept ?? (path ? await fetchFile(transport, path) : null);
      urls[key] = blob ? URL.createObjectURL(blob) : '';
    } catch (failure) {
      asProblem(failure);
      urls[key] = '';
    }
  }
  watch(() => pages().map(({ key }) => key).join(), () => {
    for (const page of pages()) {
      if (asked.has(page.key)) continue;
      asked.add(page.key);
      void load(page);
    }
  }, { immediate: true });
  onBeforeUnmount(() => { for (const url of Object.values(urls)) if (url) URL.revokeObjectURL(url); });
  return urls;
}
