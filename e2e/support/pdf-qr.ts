import { inflateSync } from 'node:zlib';

/**
 * The address in the last QR code of one of our papers, read as a phone reads it: from the drawn squares, not from what made them.
 * Codes of level M up to version 6 (106 bytes), undamaged, as a printer leaves them.
 */
export function addressInQrOf(pdf: Uint8Array): string {
  const drawing = streamsOf(pdf).flatMap((stream) => [...stream.matchAll(QR)]).at(-1);
  if (!drawing) throw new Error('no QR code in this paper');
  const [, edge = '', squares = ''] = drawing;
  return textOf(wordsOf(modulesOf(Number(edge) - 2 * RIM, squares)));
}

const RIM = 4;
/** A white square, and in the same units black rectangles until the picture ends. */
const QR = /1 1 1 scn\n(?:\/\S+ gs\n)?0 0 m\n(\d+) 0 l\n\1 \1 l\n0 \1 l\nh\nf\nQ\nq\n[^]*?0 0 0 scn\n(?:\/\S+ gs\n)?((?:\d+ \d+ [ml]\n|h\n)+)/g;
const BOX = /(\d+) (\d+) m\n(\d+) \2 l\n/g;
type Modules = boolean[][];

function streamsOf(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const start = index + head.length;
    const packed = bytes.subarray(start, text.indexOf('endstream', start));
    return packed[0] === 0x78 ? [inflateSync(packed).toString('latin1')] : [];
  });
}

function modulesOf(size: number, squares: string): Modules {
  const modules: Modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, left, top, right] of squares.matchAll(BOX)) modules[Number(top) - RIM]?.fill(true, Number(left) - RIM, Number(right) - RIM);
  return modules;
}

/** Finders, their rim and the format beside them, timing lines, and the one alignment square of versions 2 to 6. */
function isPattern(size: number, row: number, column: number): boolean {
  const corner = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9);
  const aligned = size > 21 && Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2;
  return corner || aligned || row === 6 || column === 6;
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0, (row) => row % 2 === 0, (_row, column) => column % 3 === 0, (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0, (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0, (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];
/** Bits 12 to 10 of the format, which is itself masked with 101 there. */
const maskOf = (modules: Modules): number => ([2, 3, 4].reduce((sum, column) => sum * 2 + Number(modules[8]?.[column]), 0)) ^ 0b101;

/** Up and down in pairs of columns from the lower right corner. */
function wordsOf(modules: Modules): number[] {
  const size = modules.length;
  const masked = MASKS[maskOf(modules)] ?? (() => false);
  const bits: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isPattern(size, row, column)) bits.push(Number(modules[row]?.[column] !== masked(row, column)));
    }
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  return apart(words, BLOCKS[(size - 17) / 4 - 1] ?? [1, 16]);
}

/** Versions 1 to 6 at level M: how many blocks, and how much each holds. */
const BLOCKS: readonly [count: number, words: number][] = [[1, 16], [1, 28], [1, 44], [2, 32], [2, 43], [4, 27]];
const apart = (words: number[], [count, each]: [number, number]): number[] =>
  Array.from({ length: count }, (_, block) => Array.from({ length: each }, (__, at) => words[at * count + block] ?? 0)).flat();

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function textOf(words: number[]): string {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (length: number): number => { at += length; return Number.parseInt(bits.slice(at - length, at), 2); };
  let text = '';
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 4) for (let left = take(8); left > 0; left -= 1) text += String.fromCharCode(take(8));
    else if (mode === 2) text += pairs(take(9), take);
    else if (mode === 1) text += digits(take(10), take);
    else break;
  }
  return text;
}

function pairs(count: number, take: (length: number) => number): string {
  let text = '';
  for (let left = count; left > 0; left -= 2) {
    const value = take(left > 1 ? 11 : 6);
    text += left > 1 ? `${ALPHANUMERIC[Math.floor(value / 45)]}${ALPHANUMERIC[value % 45]}` : ALPHANUMERIC[value];
  }
  return text;
}

function digits(count: number, take: (length: number) => number): string {
  let text = '';
  for (let left = count; left > 0; left -= 3) text += String(take([0, 4, 7, 10][Math.min(left, 3)] ?? 0)).padStart(Math.min(left, 3), '0');
  return text;
}
