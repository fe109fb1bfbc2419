import { create } from 'qrcode';

/** White rim of four modules that readers need, also on tinted paper. */
const RIM = 4;

/**
 * A QR code as SVG, one rectangle per run of dark modules.
 * @param text what the phone reads
 * @param size edge in points, with the rim
 * @throws Error when the text is longer than a code holds (some 2,300 bytes at level M)
 */
export function qrDrawing(text: string, size: number): string {
  const { edge, path } = qrPath(text);
  return `<svg viewBox="0 0 ${edge} ${edge}" width="${size}" height="${size}">`
    + `<rect x="0" y="0" width="${edge}" height="${edge}" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
}

/** The same as a path in a square of so many units, for whoever draws it themselves. @throws Error as above */
export function qrPath(text: string): { edge: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, row) => darkRuns(modules.data, modules.size, row));
  return { edge: modules.size + RIM * 2, path: rows.join('') };
}

function darkRuns(data: ArrayLike<number>, size: number, row: number): string {
  let path = '';
  let start = -1;
  for (let column = 0; column <= size; column += 1) {
    const dark = column < size && data[row * size + column] === 1;
    if (dark && start < 0) start = column;
    if (!dark && start >= 0) {
      path += `M${start + RIM} ${row + RIM}h${column - start}v1h-${column - start}z`;
      start = -1;
    }
  }
  return path;
}
