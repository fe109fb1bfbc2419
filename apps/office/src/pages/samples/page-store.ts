import { machineNow, useSession } from '@onecounter/web-kit';

/** A page that the server does not have yet, as it came: on this machine only, under the person's own name. */
interface KeptPage { key: string; person: string; blob: Blob; keptAt: number }
const [DATABASE, STORE] = ['onecounter.samples', 'pages'];
/** Pages that are not blacked out do not lie about on a machine. */
const KEPT_MS = 3 * 86_400_000;

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => { request.result.createObjectStore(STORE, { keyPath: 'key' }); };
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

/** Survives a reload and a lost sign-in; gone once the server has the blackened page, at the latest after three days. */
export function usePageStore(): { keep: (key: string, blob: Blob) => Promise<void>; find: (key: string) => Promise<Blob | null>; drop: (keys: readonly string[]) => Promise<void>; forgetOld: () => Promise<void> } {
  const person = String(useSession().person?.id ?? 'nobody');
  const drop = async (keys: readonly string[]): Promise<void> => { for (const key of keys) await inStore('readwrite', (store) => store.delete(key)); };
  return {
    keep: async (key, blob) => { await inStore('readwrite', (store) => store.put({ key, person, blob, keptAt: machineNow() } satisfies KeptPage)); },
    find: async (key) => {
      const kept = await inStore('readonly', (store) => store.get(key) as IDBRequest<KeptPage | undefined>);
      return kept?.person === person ? kept.blob : null;
    },
    drop,
    forgetOld: async () => {
      const all = await inStore('readonly', (store) => store.getAll() as IDBRequest<KeptPage[]>);
      await drop(all.filter(({ keptAt }) => keptAt < machineNow() - KEPT_MS).map(({ key }) => key));
    },
  };
}
