import { closeSync, openSync } from 'node:fs';
import { readDirectory, readTable } from './character-map';

/** Width of a character as a multiple of the font size. */
export type WidthOf = (codePoint: number) => number;

const known = new Map<string, WidthOf>();

/** The widths that a font file gives its characters; read once per process, and only when something is laid out by measure. Without kerning. */
export function glyphWidths(file: string): WidthOf {
  const found = known.get(file) ?? readWidths(file);
  known.set(file, found);
  return found;
}

function readWidths(file: string): WidthOf {
  const fd = openSync(file, 'r');
  try {
    const tables = readDirectory(fd, file);
    const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => readTable(fd, tables, name, file)) as [Buffer, Buffer, Buffer, Buffer];
    const [em, metrics, glyphOf] = [head.readUInt16BE(18), hhea.readUInt16BE(34), glyphMap(cmap)];
    // glyphs beyond the last metric share it: the usual way of fonts whose characters are all as wide as each other
    return (codePoint) => hmtx.readUInt16BE(Math.min(glyphOf(codePoint), metrics - 1) * 4) / em;
  } finally {
    closeSync(fd);
  }
}

function glyphMap(cmap: Buffer): (codePoint: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const at = (format: number): number | undefined => offsets.find((offset) => cmap.readUInt16BE(offset) === format);
  const [full, basic] = [at(12), at(4)];
  if (full !== undefined) return (codePoint) => inGroups(cmap, full, codePoint);
  return (codePoint) => (basic === undefined ? 0 : inSegments(cmap, basic, codePoint));
}

/** Format 12: groups of start, end, first glyph. */
function inGroups(cmap: Buffer, at: number, codePoint: number): number {
  let [low, high] = [0, cmap.readUInt32BE(at + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + middle * 12;
    const start = cmap.readUInt32BE(group);
    if (codePoint < start) high = middle - 1;
    else if (codePoint > cmap.readUInt32BE(group + 4)) low = middle + 1;
    else return cmap.readUInt32BE(group + 8) + codePoint - start;
  }
  return 0;
}

/** Format 4: segments of end, start, shift, and for some a list of glyphs. */
function inSegments(cmap: Buffer, at: number, codePoint: number): number {
  const doubled = cmap.readUInt16BE(at + 6);
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + doubled, at + 16 + doubled * 2, at + 16 + doubled * 3];
  for (let offset = 0; offset < doubled; offset += 2) {
    const start = cmap.readUInt16BE(starts + offset);
    if (codePoint > cmap.readUInt16BE(ends + offset)) continue;
    if (codePoint < start) return 0;
    const [delta, range] = [cmap.readUInt16BE(deltas + offset), cmap.readUInt16BE(ranges + offset)];
    if (range === 0) return (codePoint + delta) & 0xffff;
    const place = ranges + offset + range + (codePoint - start) * 2;
    const glyph = place + 2 <= cmap.length ? cmap.readUInt16BE(place) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
