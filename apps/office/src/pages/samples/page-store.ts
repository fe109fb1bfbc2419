import { browserStore, machineNow, useSession } from '@onecounter/web-kit';

/** A page that the server does not have yet, as it came: on this machine only, under the person's own name. */
interface KeptPage { key: string; person: string; blob: Blob; keptAt: number }
/** Pages that are not blacked out do not lie about on a machine. */
const KEPT_MS = 3 * 86_400_000;

const inStore = browserStore<'pages'>('onecounter.samples', (fresh) => { fresh.createObjectStore('pages', { keyPath: 'key' }); });

/** Survives a reload and a lost sign-in; gone once the server has the blackened page, at the latest after three days. */
export function usePageStore(): { keep: (key: string, blob: Blob) => Promise<void>; find: (key: string) => Promise<Blob | null>; drop: (keys: readonly string[]) => Promise<void>; forgetOld: () => Promise<void> } {
  const person = String(useSession().person?.id ?? 'nobody');
  const drop = async (keys: readonly string[]): Promise<void> => { for (const key of keys) await inStore('pages', 'readwrite', (store) => store.delete(key)); };
  return {
    keep: async (key, blob) => { await inStore('pages', 'readwrite', (store) => store.put({ key, person, blob, keptAt: machineNow() } satisfies KeptPage)); },
    find: async (key) => {
      const kept = await inStore('pages', 'readonly', (store) => store.get(key) as IDBRequest<KeptPage | undefined>);
      return kept?.person === person ? kept.blob : null;
    },
    drop,
    forgetOld: async () => {
      const all = await inStore('pages', 'readonly', (store) => store.getAll() as IDBRequest<KeptPage[]>);
      await drop(all.filter(({ keptAt }) => keptAt < machineNow() - KEPT_MS).map(({ key }) => key));
    },
  };
}
