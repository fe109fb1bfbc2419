import { browserStore, machineNow, newKey } from '@onecounter/web-kit';
import type { PointResult } from '@onecounter/contracts';
import type { Schemas } from '../../api';

/** draft: being filled in; waiting: whole, to be sent; sent: the server has it; refused: the server said no, and why. */
export type EntryState = 'draft' | 'waiting' | 'sent' | 'refused';
/** A finding as it is on this phone. `clientId` is its name for good: sent twice it is one. */
export interface FieldEntry {
  clientId: string; person: number; tripId: number; requestId: number; state: EntryState; results: Record<string, { result: PointResult | ''; note: string }>; note: string; placeText: string;
  presentName: string; presentImage: string; signatures: Record<string, string>; observedAt: string; problem: string; savedAt: number;
}
export interface FieldPhoto { id: string; clientId: string; name: string; blob: Blob; fileId: string }
export interface KeptTrips { person: number; at: number; rows: Schemas['TripView'][] }
export interface FieldPerson { id: number; name: string }

const WHO = 'onecounter.field.person';

const inStore = browserStore<'trips' | 'entries' | 'photos'>('onecounter.field', (fresh) => {
  fresh.createObjectStore('trips', { keyPath: 'person' });
  fresh.createObjectStore('entries', { keyPath: 'clientId' }).createIndex('person', 'person');
  fresh.createObjectStore('photos', { keyPath: 'id' }).createIndex('clientId', 'clientId');
});

/** True when the phone has no room left. */
export const isFull = (failure: unknown): boolean => failure instanceof DOMException && failure.name === 'QuotaExceededError';

/** What an inspector has on this phone, by person: it survives a reload, a dead battery, days without a network and an expired sign-in. */
export const fieldStore = {
  trips: (person: number): Promise<KeptTrips | undefined> => inStore('trips', 'readonly', (store) => store.get(person) as IDBRequest<KeptTrips | undefined>),
  keepTrips: (kept: KeptTrips): Promise<IDBValidKey> => inStore('trips', 'readwrite', (store) => store.put(kept)),
  entries: (person: number): Promise<FieldEntry[]> => inStore('entries', 'readonly', (store) => store.index('person').getAll(person) as IDBRequest<FieldEntry[]>),
  keep: (entry: FieldEntry): Promise<IDBValidKey> => inStore('entries', 'readwrite', (store) => store.put(JSON.parse(JSON.stringify({ ...entry, savedAt: machineNow() })))),
  photos: (clientId: string): Promise<FieldPhoto[]> => inStore('photos', 'readonly', (store) => store.index('clientId').getAll(clientId) as IDBRequest<FieldPhoto[]>),
  keepPhoto: (photo: FieldPhoto): Promise<IDBValidKey> => inStore('photos', 'readwrite', (store) => store.put({ ...photo })),
  dropPhoto: (id: string): Promise<undefined> => inStore('photos', 'readwrite', (store) => store.delete(id)),
  dropEntry: (clientId: string): Promise<undefined> => inStore('entries', 'readwrite', (store) => store.delete(clientId)),
};

export function emptyEntry(person: number, tripId: number, requestId: number): FieldEntry {
  return { clientId: newKey(), person, tripId, requestId, state: 'draft', results: {}, note: '', placeText: '', presentName: '', presentImage: '', signatures: {}, observedAt: '', problem: '', savedAt: 0 };
}

/** Whose trips this phone shows when nobody can be asked. */
export function lastPerson(): FieldPerson | null {
  const kept = localStorage.getItem(WHO);
  return kept === null ? null : (JSON.parse(kept) as FieldPerson);
}
export const rememberPerson = ({ id, name }: FieldPerson): void => localStorage.setItem(WHO, JSON.stringify({ id, name }));

/** At sign-out: nothing stays but what the server does not have yet, which waits for its owner. */
export async function forgetField(person: number): Promise<void> {
  localStorage.removeItem(WHO);
  await inStore('trips', 'readwrite', (store) => store.delete(person));
  for (const entry of await fieldStore.entries(person)) {
    if (entry.state === 'sent') await fieldStore.dropEntry(entry.clientId);
  }
}
