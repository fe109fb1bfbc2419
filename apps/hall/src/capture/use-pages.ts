import { computed, onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { machineNow, newKey } from '@onecounter/web-kit';
import { proposedCrop } from './draw-page';
import { MOST_PAGES, moved, type CapturedPage, type PageEdit } from './page';
import { pageStore } from './page-store';

interface KeptPages { pages: ShallowRef<CapturedPage[]>; trouble: Ref<string>; keep: (changed: readonly CapturedPage[]) => Promise<void>; safely: (work: () => Promise<unknown>, words?: string) => Promise<boolean> }
const NO_ROOM = '这台电脑存不下更多页面：请先附上现有的页，再接着拍。关掉窗口会丢掉没存下的页。';
const UNREADABLE = '有一张图片打不开，没有加进来；请用 JPG 或 PNG。';

/** Pages of one place, as this machine has them; what the browser refuses is told and loses nothing that is on the screen. */
function useKeptPages(place: string): KeptPages {
  const pages = shallowRef<CapturedPage[]>([]);
  const trouble = ref('');

  async function safely(work: () => Promise<unknown>, words = NO_ROOM): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (failure) {
      if (!(failure instanceof DOMException)) throw failure;
      trouble.value = words;
      return false;
    }
  }
  const keep = async (changed: readonly CapturedPage[]): Promise<void> => { await safely(async () => { for (const page of changed) await pageStore.keep(page); }); };
  onMounted(() => safely(async () => {
    await pageStore.forgetOld();
    pages.value = await pageStore.at(place);
  }));
  return { pages, trouble, keep, safely };
}

/** The pages of one material in order, kept on this machine at every change; `chosen` is the one that is looked at, null the live picture. */
export function usePages(place: string) {
  const { pages, trouble, keep, safely } = useKeptPages(place);
  const chosenId = ref<string | null>(null);
  const chosen = computed(() => pages.value.find(({ id }) => id === chosenId.value) ?? null);

  /** @returns false when the file is full or the picture cannot be read. */
  async function add(picture: Blob): Promise<boolean> {
    trouble.value = pages.value.length >= MOST_PAGES ? `一个文件最多 ${MOST_PAGES} 页，请先附上，再拍下一个文件。` : '';
    if (trouble.value) return false;
    return safely(async () => {
      const crop = await proposedCrop(picture);
      const page: CapturedPage = { id: newKey(), place, order: (pages.value.at(-1)?.order ?? 0) + 1, picture, turn: 0, crop, bright: false, keptAt: machineNow() };
      pages.value = [...pages.value, page];
      await keep([page]);
    }, UNREADABLE);
  }
  async function change(id: string, edit: Partial<PageEdit>): Promise<void> {
    pages.value = pages.value.map((page) => (page.id === id ? { ...page, ...edit } : page));
    await keep(pages.value.filter((page) => page.id === id));
  }
  async function move(id: string, by: number): Promise<void> {
    const from = pages.value.findIndex((page) => page.id === id);
    pages.value = moved(pages.value, from, from + by).map((page, index) => ({ ...page, order: index + 1 }));
    await keep(pages.value);
  }
  async function remove(id: string): Promise<void> {
    const at = pages.value.findIndex((page) => page.id === id);
    pages.value = pages.value.filter((page) => page.id !== id);
    chosenId.value = pages.value[Math.min(at, pages.value.length - 1)]?.id ?? null;
    await safely(() => pageStore.drop(id));
  }
  return { list: { pages, chosen, chosenId, trouble }, add, change, move, remove };
}
