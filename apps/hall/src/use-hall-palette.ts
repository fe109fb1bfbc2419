import { useRouter, type Router } from 'vue-router';
import { answer, Problem, usePalette, type PaletteEntry } from '@onecounter/web-kit';
import { api, type Schemas } from './api';
import { numberIn } from './scanned-number';

const MOST = 8;
type PaletteCase = Pick<Schemas['CaseRowView'], 'id' | 'number' | 'applicantName' | 'itemName' | 'statusLabel'>;

/** Ctrl K: cases by number, applicant or a scanned code; items by words, code or initials. */
export function useHallPalette(): void {
  const router = useRouter();
  usePalette(
    { group: '打开办件', search: async (words, signal) => (words === '' ? [] : (await findCases(words, signal)).map((row) => caseEntry(row, router))) },
    { group: '看事项', search: async (words, signal) => (words.length < 2 ? [] : (await findItems(words, signal)).map((item) => itemEntry(item, router))) },
  );
}

async function findCases(words: string, signal: AbortSignal): Promise<PaletteCase[]> {
  const number = numberIn(words);
  if (number !== words || /^\d{6}-\d{8}-\d{6}$/.test(number)) {
    const found = await answer(api.GET('/api/cases/find', { params: { query: { number } }, signal })).catch((failure: unknown) => { if (failure instanceof Problem && failure.code === 'notFound') return null; throw failure; });
    return found ? [found] : [];
  }
  const { groups } = await answer(api.GET('/api/search', { params: { query: { text: words, kinds: 'permitCase', limit: MOST } }, signal }));
  return groups.flatMap(({ hits }) => hits.map(({ caseId, code, title, note, statusLabel }) => ({ id: caseId ?? 0, number: code ?? '', applicantName: title, itemName: note, statusLabel: statusLabel ?? '' })));
}

function findItems(words: string, signal: AbortSignal): Promise<Schemas['ItemRowView'][]> {
  return answer(api.GET('/api/items', { params: { query: { search: words.slice(0, 60), limit: MOST } }, signal }));
}

const caseEntry = ({ id, number, applicantName, itemName, statusLabel }: PaletteCase, router: Router): PaletteEntry =>
  ({ id: `case-${id}`, label: number, note: `${applicantName} ${itemName} ${statusLabel}`, run: () => void router.push(`/cases/${id}`) });
const itemEntry = ({ code, name, unitName }: Schemas['ItemRowView'], router: Router): PaletteEntry =>
  ({ id: `item-${code}`, label: `${code} ${name}`, note: unitName, run: () => void router.push({ path: '/items', query: { item: code } }) });
