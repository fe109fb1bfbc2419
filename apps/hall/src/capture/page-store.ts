import { machineNow } from '@onecounter/web-kit';
import type { CapturedPage } from './page';

const [DATABASE, STORE] = ['onecounter.capture', 'pages'];
/** Pictures of papers do not lie about on a window's machine longer than a reception may wait. */
const KEPT_MS = 7 * 86_400_000;

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => { request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('place', 'place'); };
  return answered(request);
}
function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('indexedDB')); };
  });
}
async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await answered(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Pages that are not yet part of a file, beside the draft on this machine: they survive a reload, a crash and a lost sign-in. */
export const pageStore = {
  async at(place: string): Promise<CapturedPage[]> {
    const pages = await inStore<CapturedPage[]>('readonly', (store) => store.index('place').getAll(place));
    return pages.sort((one, other) => one.order - other.order);
  },
  count: (place: string): Promise<number> => inStore('readonly', (store) => store.index('place').count(place)),
  keep: (page: CapturedPage): Promise<IDBValidKey> => inStore('readwrite', (store) => store.put({ ...page, crop: { ...page.crop } })),
  drop: (id: string): Promise<undefined> => inStore('readwrite', (store) => store.delete(id)),
  async dropAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) await pageStore.drop(id);
  },
  /** What nobody came back for. */
  async forgetOld(): Promise<void> {
    const all = await inStore<CapturedPage[]>('readonly', (store) => store.getAll());
    await pageStore.dropAll(all.filter(({ keptAt }) => keptAt < machineNow() - KEPT_MS).map(({ id }) => id));
  },
};
