import { SEAL_COLUMN_NAMES, SEAL_COLUMNS, type SealColumn } from '@onecounter/contracts';
import { codeOf, textOf, type Cell } from './register-cell';

/** Which column of a sheet says what: places from 0, those that the sheet does not have are left out. */
export type ColumnPlaces = Readonly<Partial<Record<SealColumn, number>>>;
/** What a register was read by last: the words over each column. Sheets move their columns, seldom their words. */
export type ColumnHeads = Readonly<Partial<Record<SealColumn, string>>>;

const LOOKED_AT = 20;
/** Fewer than these and a row is no heading. */
const LEAST_HEADS = 3;
const plain = (cell: Cell): string => codeOf(cell).replace(/[（(].*?[)）]|[:：*＊]/gu, '');

/** Finds the columns by what stands over them: as this register was read last, else by the words that registers use. The first column of a heading counts. */
export function placesOf(heads: readonly Cell[], remembered: ColumnHeads | null): ColumnPlaces {
  const words = heads.map(plain);
  const found: Partial<Record<SealColumn, number>> = {};
  const free = (place: number): boolean => place !== -1 && !Object.values(found).includes(place);
  for (const column of SEAL_COLUMN_NAMES) {
    const last = remembered?.[column];
    const place = last === undefined ? -1 : words.indexOf(plain(last));
    if (free(place)) found[column] = place;
  }
  for (const column of SEAL_COLUMN_NAMES.filter((one) => found[one] === undefined)) {
    const place = SEAL_COLUMNS[column].names.map((name) => words.indexOf(name)).find(free);
    if (place !== undefined) found[column] = place;
  }
  return found;
}

/** The row with most headings among the first; titles and empty rows above it are passed over. @returns from 1, as Excel counts; 1 when none looks like a heading */
export function headerRowOf(rows: readonly (readonly Cell[])[], remembered: ColumnHeads | null): number {
  const counts = rows.slice(0, LOOKED_AT).map((row) => Object.keys(placesOf(row, remembered)).length);
  const most = Math.max(...counts, 0);
  return most >= LEAST_HEADS ? counts.indexOf(most) + 1 : 1;
}

/** `usedOn:2,matter:3` as a request gives it. Null when it is not that. */
export function readPlaces(text: string): ColumnPlaces | null {
  const pairs = text.split(',').map((pair) => /^([A-Za-z]+):(\d{1,3})$/.exec(pair));
  if (pairs.some((pair) => pair === null || !(SEAL_COLUMN_NAMES as readonly string[]).includes(pair[1] ?? ''))) return null;
  const places = pairs.map((pair) => Number(pair?.[2]));
  return new Set(places).size === places.length && new Set(pairs.map((pair) => pair?.[1])).size === pairs.length ? Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', Number(pair?.[2])])) : null;
}

/** To remember: the words over each column that was used. */
export const headsOf = (places: ColumnPlaces, heads: readonly Cell[]): ColumnHeads => Object.fromEntries(Object.entries(places).map(([column, place]) => [column, textOf(heads[place] ?? null).slice(0, 60)]).filter(([, words]) => words !== ''));
