import { browserStore, machineNow } from '@onecounter/web-kit';
import type { CapturedPage } from './page';

/** Pictures of papers do not lie about on a window's machine longer than a reception may wait. */
const KEPT_MS = 7 * 86_400_000;

const inStore = browserStore<'pages'>('onecounter.capture', (fresh) => { fresh.createObjectStore('pages', { keyPath: 'id' }).createIndex('place', 'place'); });

/** Pages that are not yet part of a file, beside the draft on this machine: they survive a reload, a crash and a lost sign-in. */
export const pageStore = {
  async at(place: string): Promise<CapturedPage[]> {
    const pages = await inStore<CapturedPage[]>('pages', 'readonly', (store) => store.index('place').getAll(place));
    return pages.sort((one, other) => one.order - other.order);
  },
  count: (place: string): Promise<number> => inStore('pages', 'readonly', (store) => store.index('place').count(place)),
  keep: (page: CapturedPage): Promise<IDBValidKey> => inStore('pages', 'readwrite', (store) => store.put({ ...page, crop: { ...page.crop } })),
  drop: (id: string): Promise<undefined> => inStore('pages', 'readwrite', (store) => store.delete(id)),
  async dropAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) await pageStore.drop(id);
  },
  /** What nobody came back for. */
  async forgetOld(): Promise<void> {
    const all = await inStore<CapturedPage[]>('pages', 'readonly', (store) => store.getAll());
    await pageStore.dropAll(all.filter(({ keptAt }) => keptAt < machineNow() - KEPT_MS).map(({ id }) => id));
  },
};
