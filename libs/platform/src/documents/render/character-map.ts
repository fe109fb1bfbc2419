import { closeSync, openSync, readSync } from 'node:fs';

/** What we need to know of a font file before it is opened for printing. */
export interface FontFace {
  file: string;
  /** True when the font has a glyph for the code point. */
  covers(codePoint: number): boolean;
  /** Natural line height as a multiple of the font size. */
  naturalHeight: number;
  /** From the base line up, as a multiple of the font size. */
  ascent: number;
}

export interface Table { offset: number; length: number }

/**
 * Reads only the `cmap` and `hhea` tables of a TrueType or OpenType file: some hundred kilobytes of a font of 15 MB, so that
 * a process that never prints can ask what is printable.
 * @throws Error when the file is not a single font (collections are not supported) or has no Unicode map
 */
export function readFontFace(file: string): FontFace {
  const fd = openSync(file, 'r');
  try {
    const tables = readDirectory(fd, file);
    const head = readTable(fd, tables, 'head', file);
    const hhea = readTable(fd, tables, 'hhea', file);
    const bounds = readRanges(readTable(fd, tables, 'cmap', file), file);
    const em = head.readUInt16BE(18);
    const naturalHeight = (hhea.readInt16BE(4) - hhea.readInt16BE(6)) / em;
    return { file, naturalHeight, ascent: hhea.readInt16BE(4) / em, covers: (codePoint) => within(bounds, codePoint) };
  } finally {
    closeSync(fd);
  }
}

function readAt(fd: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(fd, bytes, 0, length, offset);
  return bytes;
}

export function readDirectory(fd: number, file: string): Map<string, Table> {
  const header = readAt(fd, 0, 12);
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(header.readUInt32BE(0))) throw new Error(`${file} is not a TrueType or OpenType font`);
  const count = header.readUInt16BE(4);
  const rows = readAt(fd, 12, count * 16);
  const tables = new Map<string, Table>();
  for (let row = 0; row < count; row += 1) {
    const at = row * 16;
    tables.set(rows.toString('latin1', at, at + 4), { offset: rows.readUInt32BE(at + 8), length: rows.readUInt32BE(at + 12) });
  }
  return tables;
}

export function readTable(fd: number, tables: Map<string, Table>, name: string, file: string): Buffer {
  const table = tables.get(name);
  if (!table) throw new Error(`${file} has no table ${name}`);
  return readAt(fd, table.offset, table.length);
}

/** Start and end of each covered range, flat and ascending. Format 12 (all planes) is preferred to format 4 (first plane only). */
function readRanges(cmap: Buffer, file: string): Uint32Array {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const at = 4 + index * 8;
    const offset = cmap.readUInt32BE(at + 4);
    return { unicode: [0, 3].includes(cmap.readUInt16BE(at)), offset, format: cmap.readUInt16BE(offset) };
  }).filter((subtable) => subtable.unicode);
  const full = subtables.find((subtable) => subtable.format === 12);
  if (full) return groupsOf(cmap, full.offset);
  const basic = subtables.find((subtable) => subtable.format === 4);
  if (basic) return segmentsOf(cmap, basic.offset);
  throw new Error(`${file} has no Unicode character map`);
}

function groupsOf(cmap: Buffer, at: number): Uint32Array {
  const count = cmap.readUInt32BE(at + 12);
  const bounds = new Uint32Array(count * 2);
  for (let group = 0; group < count; group += 1) {
    bounds[group * 2] = cmap.readUInt32BE(at + 16 + group * 12);
    bounds[group * 2 + 1] = cmap.readUInt32BE(at + 20 + group * 12);
  }
  return bounds;
}

function segmentsOf(cmap: Buffer, at: number): Uint32Array {
  const doubled = cmap.readUInt16BE(at + 6);
  const bounds: number[] = [];
  for (let offset = 0; offset < doubled; offset += 2) {
    const end = cmap.readUInt16BE(at + 14 + offset);
    const start = cmap.readUInt16BE(at + 16 + doubled + offset);
    const delta = cmap.readUInt16BE(at + 16 + doubled * 2 + offset);
    const rangeAt = at + 16 + doubled * 3 + offset;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : readGlyph(cmap, rangeAt + range + (code - start) * 2);
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) bounds.push(code, code);
    }
  }
  return Uint32Array.from(bounds);
}

/** Broken fonts point past their table: such a glyph is missing. */
function readGlyph(cmap: Buffer, at: number): number {
  return at + 2 <= cmap.length ? cmap.readUInt16BE(at) : 0;
}

function within(bounds: Uint32Array, codePoint: number): boolean {
  let low = 0;
  let high = bounds.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (bounds[middle * 2] ?? 0)) high = middle - 1;
    else if (codePoint > (bounds[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
