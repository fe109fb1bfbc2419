import type { Schemas } from '../../api';

export type Layout = Schemas['CertificateLayoutBody'];
export type Field = Layout['fields'][number];
export interface Box { x: number; y: number; width: number; height: number }
export type Side = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/** mm in a point. */
export const PT = 25.4 / 72;
/** mm within which an edge or centre takes hold. */
const REACH = 1;
const LEAST = 2;

/** Pure: hundredths of a millimetre; no field carries the dust of a division. */
export const tidy = (mm: number): number => Math.round(mm * 100) / 100;

/** Pure: a copy of the fields with those chosen changed. */
export function changed(fields: readonly Field[], chosen: readonly string[], change: (field: Field) => Partial<Field>): Field[] {
  return fields.map((field) => (chosen.includes(field.id) ? { ...field, ...change(field) } : field));
}

export const moved = (fields: readonly Field[], chosen: readonly string[], x: number, y: number): Field[] => changed(fields, chosen, (field) => ({ x: tidy(field.x + x), y: tidy(field.y + y) }));
export const resized = (fields: readonly Field[], chosen: readonly string[], width: number, height: number): Field[] =>
  changed(fields, chosen, (field) => ({ width: tidy(Math.max(LEAST, field.width + width)), height: tidy(Math.max(LEAST, field.height + height)) }));

/** Pure: the box round all that is chosen; null when nothing is. */
export function around(fields: readonly Field[], chosen: readonly string[]): Box | null {
  const boxes = fields.filter(({ id }) => chosen.includes(id));
  if (boxes.length === 0) return null;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** Pure: several fields in one line, by the box round all of them. */
export function aligned(fields: readonly Field[], chosen: readonly string[], side: Side): Field[] {
  const box = around(fields, chosen);
  if (!box) return [...fields];
  return changed(fields, chosen, (field) => {
    switch (side) {
      case 'left': return { x: tidy(box.x) };
      case 'right': return { x: tidy(box.x + box.width - field.width) };
      case 'center': return { x: tidy(box.x + (box.width - field.width) / 2) };
      case 'top': return { y: tidy(box.y) };
      case 'bottom': return { y: tidy(box.y + box.height - field.height) };
      default: return { y: tidy(box.y + (box.height - field.height) / 2) };
    }
  });
}

/** Pure: how far a box must go on to lie on the edges or centres of the others, or of the sheet; whole half millimetres where none is near. */
export function snap(box: Box, others: readonly Box[], sheet: { width: number; height: number }): { x: number; y: number } {
  const along = (start: 'x' | 'y', size: 'width' | 'height'): number => {
    const marks = [sheet[size] / 2, ...others.flatMap((other) => [other[start], other[start] + other[size] / 2, other[start] + other[size]])];
    const own = [box[start], box[start] + box[size] / 2, box[start] + box[size]];
    const jumps = own.flatMap((edge) => marks.map((mark) => mark - edge)).filter((jump) => Math.abs(jump) <= REACH).sort((one, other) => Math.abs(one) - Math.abs(other));
    return jumps[0] ?? Math.round(box[start] * 2) / 2 - box[start];
  };
  return { x: along('x', 'width'), y: along('y', 'height') };
}

/** Pure: about the size at which a text fits; the preview is exact. */
export function guessedSize({ width, height, size, minSize, lineSpacing, letterSpacing, overflow }: Field, text: string): number {
  if (overflow !== 'shrink') return size;
  const breadth = [...text].reduce((sum, glyph) => sum + ((glyph.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0);
  for (let tried = size; tried > minSize; tried -= 0.5) {
    const rows = Math.ceil(((breadth * tried + letterSpacing * [...text].length) * PT) / width);
    if ((tried + (rows - 1) * tried * lineSpacing) * PT <= height + 0.2) return tried;
  }
  return minSize;
}

/** Pure: an id that the template does not have yet. */
export function freshId(fields: readonly Field[], source: string): string {
  const taken = new Set(fields.map(({ id }) => id));
  if (!taken.has(source)) return source;
  for (let number = 2; ; number += 1) if (!taken.has(`${source}-${number}`)) return `${source}-${number}`;
}

/** Pure: a new field in the middle of the sheet. */
export function newField({ paper, fields }: Layout, source: Field['source']): Field {
  const drawing = source === 'qr' || source === 'seal';
  const [width, height] = drawing ? [source === 'seal' ? 42 : 30, source === 'seal' ? 42 : 30] : [Math.min(80, paper.width / 2), 8];
  return {
    id: freshId(fields, source), source, text: source === 'text' ? '文字' : '', onlyWith: null, x: tidy((paper.width - width) / 2), y: tidy((paper.height - height) / 2), width, height,
    font: 'song', size: 14, bold: false, align: 'left', letterSpacing: 0, lineSpacing: 1.4, dateFormat: 'digits', overflow: 'shrink', minSize: 8,
  };
}
