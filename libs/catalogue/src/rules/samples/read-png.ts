import { crc32, inflate } from 'node:zlib';
import { promisify } from 'node:util';
import { refuse } from '@onecounter/contracts';
import type { Picture } from './picture';

const SIGN = Buffer.from('89504e470d0a1a0a', 'hex');
/** Values a pixel has, by PNG colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const MOST_SIDE = 4000;
/** An A3 page at 200 dpi has 7.7 million. */
const MOST_PIXELS = 9_000_000;
const unfold = promisify(inflate) as (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

interface Chunk { readonly type: string; readonly data: Buffer }
interface Head { readonly width: number; readonly height: number; readonly colour: number; readonly channels: number }

/**
 * The pixels of a PNG and nothing else of it: text, comments, places and profiles stay behind. Eight bits a value, not interlaced: what a browser's canvas writes.
 * @throws samplePageRefused
 */
export async function readPng(bytes: Buffer): Promise<Picture> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return why('这是 PDF，先逐页转成图片（编辑页会自己转）');
  if (!bytes.subarray(0, SIGN.length).equals(SIGN)) return why('内容不是 PNG 图片');
  const chunks = chunksOf(bytes);
  const head = headOf(chunks);
  const lines = await linesOf(chunks, head);
  undoFilters(lines, head);
  return { width: head.width, height: head.height, rgb: coloured(lines, head, chunks.find(({ type }) => type === 'PLTE')?.data) };
}

const why = (reason: string): never => refuse('samplePageRefused', { why: reason }, 'file');

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGN.length; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return why('图片坏了，没有传完整');
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
    if (chunks.at(-1)?.type === 'IEND') break; // what hangs behind the picture is no part of it
  }
  return chunks;
}

function headOf(chunks: readonly Chunk[]): Head {
  const head = chunks[0]?.type === 'IHDR' ? chunks[0].data : null;
  if (head?.length !== 13) return why('图片坏了，没有传完整');
  const [width, height, colour] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] ?? 0];
  if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) return why(`${width} × ${height} 像素，太大了；每边最多 ${MOST_SIDE}，一共最多 ${MOST_PIXELS / 10_000} 万像素`);
  const channels = CHANNELS[colour];
  if (head[8] !== 8 || head[12] !== 0 || channels === undefined) return why('不是 8 位、逐行的 PNG，请另存一次');
  return { width, height, colour, channels };
}

async function linesOf(chunks: readonly Chunk[], { width, height, channels }: Head): Promise<Buffer> {
  const wanted = height * (1 + width * channels);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  // one byte more than wanted is already too much: a picture that unfolds to gigabytes never does
  const lines = await unfold(packed, { maxOutputLength: wanted + 1 }).catch(() => null);
  return lines?.length === wanted ? lines : why('图片坏了，没有传完整');
}

/** In place, line by line, each from the one above (PNG, chapter 9). */
function undoFilters(lines: Buffer, { width, height, channels }: Head): void {
  const stride = 1 + width * channels;
  for (let y = 0; y < height; y += 1) {
    const start = y * stride + 1;
    const kind = lines[start - 1] ?? 0;
    if (kind > 4) why('图片坏了，没有传完整');
    for (let at = start; kind !== 0 && at < start + stride - 1; at += 1) {
      const left = at - channels >= start ? (lines[at - channels] ?? 0) : 0;
      const up = y > 0 ? (lines[at - stride] ?? 0) : 0;
      const corner = y > 0 && at - channels >= start ? (lines[at - channels - stride] ?? 0) : 0;
      const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : nearest(left, up, corner);
      lines[at] = ((lines[at] ?? 0) + guess) & 255;
    }
  }
}

function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

/** Red, green, blue; what one sees through lies on white paper. */
function coloured(lines: Buffer, { width, height, colour, channels }: Head, palette: Buffer | undefined): Buffer {
  const rgb = Buffer.allocUnsafe(width * height * 3);
  const stride = 1 + width * channels;
  const isGrey = colour === 0 || colour === 4;
  const cover = colour === 4 ? 1 : colour === 6 ? 3 : null;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0, at = y * stride + 1; x < width; x += 1, at += channels, to += 3) {
      const alpha = cover === null ? 255 : (lines[at + cover] ?? 0);
      for (let part = 0; part < 3; part += 1) {
        const value = colour === 3 ? (palette?.[(lines[at] ?? 0) * 3 + part] ?? 0) : (lines[isGrey ? at : at + part] ?? 0);
        rgb[to + part] = alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
      }
    }
  }
  return rgb;
}
