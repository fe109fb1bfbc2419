import { answer, usePalette, useSession, type PaletteEntry } from '@onecounter/web-kit';
import { useRouter } from 'vue-router';
import { api } from './api';

const MOST = 8;

/** Ctrl K everywhere: cases by number or applicant, items by words, code or initials. */
export function useCasePalette(): void {
  const router = useRouter();
  const session = useSession();

  async function cases(words: string, signal: AbortSignal): Promise<PaletteEntry[]> {
    if (words === '' || !session.can('readCases')) return [];
    const { rows } = await answer(api.GET('/api/cases', { params: { query: { view: 'all', search: words, sort: 'newest', limit: MOST } }, signal }));
    return rows.map((row) => ({
      id: `case-${row.id}`, label: row.applicantName, note: `${row.number.slice(7)} ${row.itemName}，${row.statusLabel}`,
      run: () => { void router.push({ name: 'case', params: { id: row.id } }); },
    }));
  }
  async function items(words: string, signal: AbortSignal): Promise<PaletteEntry[]> {
    if (words === '' || !session.can('readItems')) return [];
    const rows = await answer(api.GET('/api/items', { params: { query: { search: words, limit: MOST } }, signal }));
    return rows.map(({ code, name, unitName }) => ({ id: `item-${code}`, label: name, note: `${code} ${unitName}`, run: () => { void router.push({ name: 'item', params: { code } }); } }));
  }
  usePalette({ group: '办件', search: cases }, { group: '事项', search: items });
}
