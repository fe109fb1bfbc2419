import { refuse } from '@onecounter/contracts';
import { judgeWorkbook, type SheetCell } from '@onecounter/platform';
import { readSheet } from 'read-excel-file/node';
import { SHEETS } from './sheet-shapes';

/** Unpacked, all sheets of a catalogue have a few megabytes; what swells beyond this is no catalogue. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_ENTRIES = 300;

export type Cell = SheetCell;
export interface ReadSheet { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/**
 * The cells of the four sheets, as text, number or yes/no. Looks at the directory of the archive first, so that a bomb is never unpacked.
 * @throws importUnreadable when it is no workbook, too large, or a sheet is missing
 */
export async function openWorkbook(bytes: Buffer): Promise<ReadSheet[]> {
  await judgeWorkbook(bytes, { unpackedBytes: MOST_BYTES, entries: MOST_ENTRIES, else: '，也不是 JSON' });
  const sheets: ReadSheet[] = [];
  for (const { name } of SHEETS) {
    const rows = await readSheet(bytes, name, { trim: false }).catch(() => unreadable(`没有“${name}”这一页，或者这一页读不出来`));
    sheets.push({ name, rows: rows.map((row) => row.map((cell) => cell as Cell)) });
  }
  return sheets;
}

const unreadable = (why: string): never => refuse('importUnreadable', { why }, 'file');
