import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { useEvery } from '../../words/use-every';

export type Booklet = Schemas['BookletView'];
const LOOK_EVERY = 1_000;
const SHOWN = 3;
const UNDER_WAY = new Set<Booklet['state']>(['waiting', 'reading', 'filling', 'drawing']);
export const isUnderWay = ({ state }: Pick<Booklet, 'state'>): boolean => UNDER_WAY.has(state);

/** Own booklets, the newest and those under way; looked at again while one is being made. */
export function useBooklets(): { booklets: ShallowRef<Booklet[]>; problem: Ref<Problem | null>; order: (items: string[], format: Booklet['format']) => Promise<boolean>; cancel: (booklet: Booklet) => Promise<void>; dismiss: (booklet: Booklet) => void } {
  const booklets = shallowRef<Booklet[]>([]);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const dismissed = new Set<number>();
  /** What was over before this page was opened is of no interest here. */
  let before: number | null = null;

  async function look(): Promise<void> {
    const all = await answer(api.GET('/api/booklets')).catch((failure: unknown) => { problem.value = asProblem(failure); return null; });
    if (!all) return;
    before ??= Math.max(0, ...all.filter((one) => !isUnderWay(one)).map(({ id }) => id));
    const since = before;
    booklets.value = all.filter((one) => isUnderWay(one) || (one.id > since && !dismissed.has(one.id))).slice(0, SHOWN);
  }
  async function act(work: Promise<Booklet>): Promise<boolean> {
    problem.value = null;
    const done = await work.catch((failure: unknown) => { problem.value = asProblem(failure); return null; });
    await look();
    return done !== null;
  }
  onMounted(look);
  useEvery(LOOK_EVERY, async () => { if (booklets.value.some(isUnderWay)) await look(); });
  return {
    booklets, problem,
    order: (items, format) => act(answer(api.POST('/api/booklets', { body: { items, format }, ...underKey(crypto.randomUUID()) }))),
    cancel: async ({ id }) => { await act(answer(api.POST('/api/booklets/{id}/cancel', { params: { path: { id } }, ...underKey(crypto.randomUUID()) }))); },
    dismiss: ({ id }) => { dismissed.add(id); booklets.value = booklets.value.filter((one) => one.id !== id); },
  };
}
