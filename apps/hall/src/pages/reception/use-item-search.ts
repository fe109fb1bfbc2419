import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue';
import { answer, asProblem, useSession, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

export interface ItemHit extends Pick<Schemas['ItemRowView'], 'code' | 'name' | 'unitName' | 'promisedText'> { elsewhere: boolean }

const AFTER_LAST_KEY = 120;
const MOST = 12;

/** 词语、代码、拼音首字母; what this window does not receive is shown as such. */
export function useItemSearch() {
  const words = ref('');
  const hits = shallowRef<ItemHit[]>([]);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const session = useSession();
  let running: AbortController | null = null;
  let timer = 0;
  /** The words that `hits` answer. */
  let answered: string | null = null;

  async function ask(window: string | undefined, signal: AbortSignal): Promise<ItemHit[]> {
    const query = { search: words.value.trim(), limit: MOST, ...(window === undefined ? {} : { window }) };
    const rows = await answer(api.GET('/api/items', { params: { query }, signal }));
    return rows.map((row) => ({ ...row, elsewhere: window === undefined }));
  }
  /** @returns whether the hits are those of the words as they stand */
  async function search(): Promise<boolean> {
    const asked = words.value.trim();
    window.clearTimeout(timer);
    if (answered === asked) return true;
    running?.abort();
    const own = running = new AbortController();
    const number = session.person?.windowNumber;
    try {
      const here = number === null || number === undefined ? [] : await ask(String(number), own.signal);
      hits.value = here.length > 0 ? here : await ask(undefined, own.signal);
      problem.value = null;
      answered = asked;
    } catch (failure) {
      const why = asProblem(failure);
      if (why.code !== 'cancelled') problem.value = why;
    }
    return answered === words.value.trim();
  }
  function type(next: string): void {
    words.value = next;
    window.clearTimeout(timer);
    timer = window.setTimeout(search, AFTER_LAST_KEY);
  }
  onBeforeUnmount(() => { window.clearTimeout(timer); running?.abort(); });
  return { words, hits, problem, type, search };
}
