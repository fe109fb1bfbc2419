import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { drawPage } from './draw-page';
import type { CapturedPage, PageEdit } from './page';

/** Address of the page as it will look, drawn anew when its edit changes; the last one stays until the next is there. */
export function useDrawn(page: () => (Pick<CapturedPage, 'id' | 'picture'> & PageEdit) | null, edge: number): Ref<string> {
  const url = ref('');
  let turn = 0;

  function show(blob: Blob | null): void {
    if (url.value) URL.revokeObjectURL(url.value);
    url.value = blob ? URL.createObjectURL(blob) : '';
  }
  async function draw(): Promise<void> {
    const mine = turn += 1;
    const now = page();
    const drawn = now && await drawPage(now.picture, now, { edge, quality: 0.8 });
    if (mine === turn) show(drawn?.blob ?? null);
  }
  watch(() => { const now = page(); return now && JSON.stringify([now.id, now.turn, now.crop, now.bright]); }, draw, { immediate: true });
  onBeforeUnmount(() => { turn += 1; show(null); });
  return url;
}
