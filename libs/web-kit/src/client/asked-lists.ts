import { shallowReactive } from 'vue';
import type { ExportListName } from '@onecounter/contracts';
import { listOfAddress } from './list-of-address';

export interface AskedList { readonly list: ExportListName; readonly filter: Readonly<Record<string, string>>; /** Counts up: the later one asked has the greater. */ readonly turn: number }

const lists = shallowReactive(new Map<ExportListName, AskedList>());
let turns = 0;

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
