import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { asProblem, isWorthRetrying, machineNow, useKit, type Problem } from '@onecounter/web-kit';
import { emptyEntry, fieldStore, isFull, type FieldEntry, type FieldPerson } from './field-store';
import { sendEntry } from './send-entry';

export interface Sending { done: number; total: number }
export interface FieldQueue {
  entries: ShallowRef<readonly FieldEntry[]>;
  /** Of the finding that is on its way. */
  sending: Ref<Sending | null>;
  /** What went wrong with keeping or sending, in the inspector's words. */
  trouble: Ref<string>;
  entryOf: (tripId: number, requestId: number) => FieldEntry;
  act: { keep: (entry: FieldEntry) => Promise<void>; ready: (entry: FieldEntry) => Promise<void>; flush: () => Promise<void> };
}
const FULL = '手机存储已满，这次没有存下，已经存的都在。请先发送或者删照片，再试一次。';

/** What this phone holds of the person's findings. */
function useKept(who: Ref<FieldPerson | null>, trouble: Ref<string>) {
  const entries = shallowRef<readonly FieldEntry[]>([]);
  const load = async (): Promise<void> => { entries.value = who.value ? await fieldStore.entries(who.value.id) : []; };
  watch(() => who.value?.id, load, { immediate: true });

  let last: Promise<void> = Promise.resolve();
  /** One after the other: what was touched last is what stays. */
  function keep(entry: FieldEntry): Promise<void> {
    last = last.then(() => fieldStore.keep(entry)).then(() => { if (trouble.value === FULL) trouble.value = ''; }, (failure: unknown) => { trouble.value = isFull(failure) ? FULL : `没有存下：${String(failure)}`; }).then(load);
    return last;
  }
  return { entries, load, keep };
}

/** Only a network, a sign-in or another try helps: the finding waits where it is. */
const staysWaiting = ({ code, fields }: Problem, problem: unknown): boolean => isWorthRetrying(problem) || code === 'signInExpired' || fields.some(({ field }) => field.startsWith('photos.'));
const refusedBy = (entry: FieldEntry, { messageZh, fields }: Problem): FieldEntry => ({ ...entry, state: 'refused', problem: [messageZh, ...fields.map((one) => one.messageZh)].join(' ') });

/** The way of what is filled in to the server: one after the other, each until it is there or refused. */
export function useFieldQueue(who: Ref<FieldPerson | null>): FieldQueue {
  const kit = useKit();
  const [sending, trouble] = [ref<Sending | null>(null), ref('')];
  const { entries, load, keep } = useKept(who, trouble);
  const waiting = (): FieldEntry | undefined => entries.value.find(({ state }) => state === 'waiting');

  async function ready(entry: FieldEntry): Promise<void> {
    await keep({ ...entry, state: 'waiting', problem: '', observedAt: entry.observedAt || new Date(machineNow()).toISOString() });
    await flush();
  }
  /** Goes on with the next one after a refusal, and stops where it must wait. */
  async function flush(): Promise<void> {
    if (sending.value !== null) return;
    sending.value = { done: 0, total: 1 };
    await load();
    for (let next = waiting(); next && (await went(next)); next = waiting());
    sending.value = null;
  }
  async function went(entry: FieldEntry): Promise<boolean> {
    try {
      await sendEntry(kit.transport, entry, (done, total) => { sending.value = { done, total }; });
    } catch (failure) {
      const problem = asProblem(failure);
      if (!staysWaiting(problem, failure)) return keep(refusedBy(entry, problem)).then(() => true);
      trouble.value = problem.code === 'offline' ? '' : problem.messageZh;
      return false;
    }
    for (const { id } of await fieldStore.photos(entry.clientId)) await fieldStore.dropPhoto(id); // the server has them: they need not fill the phone
    trouble.value = '';
    return keep({ ...entry, state: 'sent', presentImage: '', signatures: {} }).then(() => true);
  }
  const entryOf = (tripId: number, requestId: number): FieldEntry => entries.value.find((entry) => entry.requestId === requestId && entry.tripId === tripId) ?? emptyEntry(who.value?.id ?? 0, tripId, requestId);
  return { entries, sending, trouble, entryOf, act: { keep, ready, flush } };
}
