import { refuse } from '@onecounter/contracts';
import { readSheet } from 'read-excel-file/node';
import yauzl from 'yauzl';

export type SheetCell = string | number | boolean | Date | null;
export interface WorkbookLimits { readonly unpackedBytes: number; readonly entries: number; /** What else the file could have been, in words. */ readonly else?: string }

const unreadable = (why: string): never => refuse('importUnreadable', { why }, 'file');

/** The directory of the archive is looked at, so that a bomb is never unpacked. @throws importUnreadable when it is no workbook (.xlsx), or too large */
export function judgeWorkbook(bytes: Buffer, limits: WorkbookLimits): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (why: string): void => { try { unreadable(why); } catch (refusal) { reject(refusal as Error); } };
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) return stop(`不是 Excel 工作簿（.xlsx）${limits.else ?? ''}`);
      let [entries, unpacked] = [0, 0];
      archive.on('entry', (entry: { uncompressedSize: number }) => {
        [entries, unpacked] = [entries + 1, unpacked + entry.uncompressedSize];
        if (entries > limits.entries || unpacked > limits.unpackedBytes) return stop('解开后太大');
        archive.readEntry();
      });
      archive.on('error', () => stop('压缩包坏了'));
      archive.on('end', () => resolve());
      archive.readEntry();
    });
  });
}

/** Cells of the first sheet as they were last worked out; a formula is never run. @throws importUnreadable */
export async function firstSheetOf(bytes: Buffer, limits: WorkbookLimits & { readonly rows: number }): Promise<(readonly SheetCell[])[]> {
  await judgeWorkbook(bytes, limits);
  const rows = await readSheet(bytes, 1, { trim: false }).catch(() => unreadable('第一页读不出来'));
  if (rows.length > limits.rows) unreadable(`一次最多 ${limits.rows} 行，这一页有 ${rows.length} 行`);
  return rows as (readonly SheetCell[])[];
}
