import { refuse } from '@onecounter/contracts';
import yauzl from 'yauzl';
import { readSheet } from 'read-excel-file/node';
import { SHEETS } from './sheet-shapes';

/** Unpacked, all sheets of a catalogue have a few megabytes; what swells beyond this is no catalogue. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_ENTRIES = 300;

export type Cell = string | number | boolean | Date | null;
export interface ReadSheet { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/**
 * The cells of the four sheets, as text, number or yes/no. Looks at the directory of the archive first, so that a bomb is never unpacked.
 * @throws importUnreadable when it is no workbook, too large, or a sheet is missing
 */
export async function openWorkbook(bytes: Buffer): Promise<ReadSheet[]> {
  await judgeArchive(bytes);
  const sheets: ReadSheet[] = [];
  for (const { name } of SHEETS) {
    const rows = await readSheet(bytes, name, { trim: false }).catch(() => unreadable(`没有“${name}”这一页，或者这一页读不出来`));
    sheets.push({ name, rows: rows.map((row) => row.map((cell) => cell as Cell)) });
  }
  return sheets;
}

const unreadable = (why: string): never => refuse('importUnreadable', { why }, 'file');

function judgeArchive(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) return reject(refusalOf('不是 Excel 工作簿（.xlsx），也不是 JSON'));
      let [entries, unpacked] = [0, 0];
      archive.on('entry', (entry: { uncompressedSize: number }) => {
        [entries, unpacked] = [entries + 1, unpacked + entry.uncompressedSize];
        if (entries > MOST_ENTRIES || unpacked > MOST_BYTES) return reject(refusalOf('解开后太大'));
        archive.readEntry();
      });
      archive.on('error', () => reject(refusalOf('压缩包坏了')));
      archive.on('end', () => resolve());
      archive.readEntry();
    });
  });
}

function refusalOf(why: string): Error {
  try {
    return unreadable(why);
  } catch (refusal) {
    return refusal as Error;
  }
}
