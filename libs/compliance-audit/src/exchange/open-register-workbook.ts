import { refuse, type Refusal } from '@onecounter/contracts';
import { readSheet } from 'read-excel-file/node';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Cell } from '../rules/seals/register-cell';
import { MergeFinder, type MergedCells } from './merged-cells';

/** A register of 50,000 lines unpacks to some 25 MB; what swells beyond this is none. */
const MOST_BYTES = 192 * 1024 * 1024;
const MOST_ENTRIES = 400;
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 200;

export interface OpenSheet { readonly sheets: readonly string[]; readonly sheet: string; readonly rows: (readonly Cell[])[]; readonly merges: readonly MergedCells[] }
interface Archive { readonly entries: ReadonlyMap<string, yauzl.Entry>; readonly stream: (entry: yauzl.Entry) => Promise<Readable>; readonly close: () => void }

/**
 * One sheet of a workbook, cell by cell as it was last worked out: a formula is never run. The directory of the archive is looked at first, so that a bomb is never unpacked; the cells are read in a thread of their own.
 * @param wanted name of the sheet; the first one when none is asked for
 * @throws importUnreadable
 */
export async function openRegisterWorkbook(bytes: Buffer, wanted: string | undefined): Promise<OpenSheet> {
  const archive = await openArchive(bytes);
  try {
    const paths = await sheetPaths(archive);
    const sheet = wanted ?? [...paths.keys()][0] ?? unreadable('里面没有工作表');
    const entry = archive.entries.get(paths.get(sheet) ?? '') ?? unreadable(`没有“${sheet.slice(0, 40)}”这一页，有：${[...paths.keys()].slice(0, 10).join('、')}`);
    const merges = await mergesOf(archive, entry);
    const rows = await readSheet(bytes, sheet, { trim: false }).catch(() => unreadable(`“${sheet}”这一页读不出来`));
    if (rows.length > MOST_ROWS) unreadable(`一次最多导入 ${MOST_ROWS} 行，这一页有 ${rows.length} 行，请分成几个文件`);
    if ((rows[0]?.length ?? 0) > MOST_COLUMNS) unreadable(`一页最多 ${MOST_COLUMNS} 列`);
    return { sheets: [...paths.keys()], sheet, rows: rows as (readonly Cell[])[], merges };
  } finally {
    archive.close();
  }
}

const unreadable = (why: string): never => refuse('importUnreadable', { why }, 'file');

/** @throws importUnreadable when it is no workbook, too large, or holds macros */
function openArchive(bytes: Buffer): Promise<Archive> {
  return new Promise((resolve, reject) => {
    const stop = (why: string): void => { try { unreadable(why); } catch (refusal) { reject(refusal as Refusal); } };
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false }, (error, zip) => {
      if (error) return stop('不是 Excel 工作簿（.xlsx）；旧格式 .xls 请另存为 .xlsx');
      const entries = new Map<string, yauzl.Entry>();
      let unpacked = 0;
      zip.on('entry', (entry: yauzl.Entry) => {
        unpacked += entry.uncompressedSize;
        if (/vbaProject\.bin$/i.test(entry.fileName)) return stop('里面有宏，请另存为不带宏的 .xlsx');
        if (entries.size >= MOST_ENTRIES || unpacked > MOST_BYTES) return stop('解开后太大');
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.on('error', () => stop('压缩包坏了'));
      zip.on('end', () => resolve({ entries, close: () => zip.close(), stream: (entry) => new Promise((open, fail) => zip.openReadStream(entry, (failure, stream) => (failure ? fail(failure) : open(stream)))) }));
      zip.readEntry();
    });
  });
}

async function textOf({ entries, stream }: Archive, name: string): Promise<string> {
  const entry = entries.get(name) ?? unreadable('不是 Excel 工作簿（.xlsx）');
  const parts: Buffer[] = [];
  for await (const part of await stream(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Names of the sheets in their order, and where each stands in the archive. */
async function sheetPaths(archive: Archive): Promise<Map<string, string>> {
  const [book, links] = [await textOf(archive, 'xl/workbook.xml'), await textOf(archive, 'xl/_rels/workbook.xml.rels')];
  const targets = new Map([...links.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  return new Map([...book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => [unescaped(attribute(tag, 'name')), placeOf(targets.get(attribute(tag, 'r:id')) ?? '')]));
}
const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const placeOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, ten?: string, sixteen?: string, name = '') => (ten || sixteen ? String.fromCodePoint(ten ? Number(ten) : parseInt(sixteen ?? '0', 16)) : (NAMED[name as string] ?? all)));

async function mergesOf({ stream }: Archive, entry: yauzl.Entry): Promise<MergedCells[]> {
  const finder = new MergeFinder();
  for await (const part of await stream(entry)) finder.take((part as Buffer).toString('latin1'));
  return finder.found;
}
