/** Asks one store of the browser's database; `work` makes one request of it. */
export type InStore<Name extends string> = <T>(name: Name, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T>;

/**
 * What is kept on this machine beside a draft: a database of the browser, made by `build` when it is first opened.
 * A request ends when the disk has it: a full one says so here (QuotaExceededError), and what was kept before stays.
 */
export function browserStore<Name extends string>(database: string, build: (fresh: IDBDatabase) => void): InStore<Name> {
  return async (name, mode, work) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => { build(request.result); };
    const open = await answered(request);
    try {
      const transaction = open.transaction(name, mode);
      const ended = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => { resolve(); };
        transaction.onabort = () => { reject(transaction.error ?? new Error('indexedDB')); };
      });
      ended.catch(() => undefined); // told by whichever fails first
      const result = await answered(work(transaction.objectStore(name)));
      await ended;
      return result;
    } finally {
      open.close();
    }
  };
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('indexedDB')); };
  });
}
