import { shallowReactive } from 'vue';
import { EXPORT_LISTS, type ExportListName } from '@onecounter/contracts';

export interface AskedList { readonly list: ExportListName; readonly filter: Readonly<Record<string, string>>; /** Counts up: the later one asked has the greater. */ readonly turn: number }
/** Where a page stands, and what only counts a list, is nothing to a sheet. */
const OF_THE_PAGE = ['after', 'before', 'limit'];
const ROUTES = Object.entries(EXPORT_LISTS).map(([list, { route }]) => ({ list: list as ExportListName, at: new RegExp(`^${route.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }));

const lists = shallowReactive(new Map<ExportListName, AskedList>());
let turns = 0;

/** Pure: the list that an address asks for, with its filters as the export centre takes them; null for any other address. */
export function listOfAddress(address: string): { list: ExportListName; filter: Record<string, string> } | null {
  const { pathname, searchParams } = new URL(address);
  for (const { list, at } of ROUTES) {
    const found = at.exec(pathname);
    if (found) return { list, filter: { ...Object.fromEntries([...searchParams].filter(([name]) => !OF_THE_PAGE.includes(name))), ...found.groups } };
  }
  return null;
}

/** Notes what a page asks of a list, so that what it takes along is what it shows, filter by filter. A look at one row only counts. */
export function noteAskedList({ method, url }: Request): void {
  if (method !== 'GET' || url.includes('limit=1&') || url.endsWith('limit=1')) return;
  const asked = listOfAddress(url);
  if (asked) lists.set(asked.list, { ...asked, turn: (turns += 1) });
}

/** Of these lists the one that the page asked for last; null before it has asked. */
export function lastAsked(names: readonly ExportListName[]): AskedList | null {
  return names.map((name) => lists.get(name)).reduce<AskedList | null>((last, one) => (one && one.turn > (last?.turn ?? 0) ? one : last), null);
}
