import { answer, useLegalClock, usePalette, useSession, type PaletteEntry } from '@onecounter/web-kit';
import { useRouter } from 'vue-router';
import { api } from './api';
import { isPersonalNumber } from './pages/search/ask-search';
import { placeOf } from './pages/search/search.schema';

const MOST = 6;

/** Ctrl K everywhere: the same search as the page's, a few of each kind, and the page for the rest. */
export function useCasePalette(): void {
  const [router, session, clock] = [useRouter(), useSession(), useLegalClock()];

  async function found(kinds: string, words: string, signal: AbortSignal): Promise<PaletteEntry[]> {
    if (words === '' || !session.can('readItems') || isPersonalNumber(words, clock.today)) return [];
    const { groups } = await answer(api.GET('/api/search', { params: { query: { text: words, kinds, limit: MOST } }, signal }));
    return groups.flatMap(({ kind, hits }) => hits.map((hit) => ({
      id: `${kind}-${hit.key}`, label: hit.title, note: [hit.code, hit.note, hit.statusLabel].filter(Boolean).join(' '), run: () => { void router.push(placeOf(hit)); },
    })));
  }
  function everything(words: string): PaletteEntry[] {
    if (!session.can('readItems')) return [];
    if (words === '') return [{ id: 'search', label: '打开全局搜索', run: () => { void router.push({ name: 'search' }); } }];
    // the page asks for somebody's number again: it goes into no address
    const query = isPersonalNumber(words, clock.today) ? {} : { text: words };
    return [{ id: 'search', label: `在全局搜索里找“${'text' in query ? words : '身份证号或电话'}”`, run: () => { void router.push({ name: 'search', query }); } }];
  }
  usePalette(
    { group: '办件', search: (words, signal) => found('permitCase', words, signal) }, { group: '申请人', search: (words, signal) => found('applicant', words, signal) },
    { group: '事项', search: (words, signal) => found('serviceItem', words, signal) }, { group: '更多', search: everything },
  );
}
