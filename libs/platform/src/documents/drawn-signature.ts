import { crc32, inflateSync } from 'node:zlib';
import { refuse } from '@onecounter/contracts';

const LIMIT_BYTES = 200 * 1024;
const HEAD = 'data:image/png;base64,';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The drawn name, as the pad sends it. @param field named when it is refused @throws signatureRequired, fileTypeRefused, fileTooLarge */
export function pngOf(dataUrl: string, field = 'signature'): Buffer {
  if (dataUrl === '') return refuse('signatureRequired', {}, field);
  if (!dataUrl.startsWith(HEAD)) return refuse('fileTypeRefused', { found: '无法识别的内容' }, field);
  const bytes = Buffer.from(dataUrl.slice(HEAD.length), 'base64');
  if (bytes.length > LIMIT_BYTES) return refuse('fileTooLarge', { limitMegabytes: LIMIT_BYTES / 1024 / 1024 }, field);
  return isWholePng(bytes) ? bytes : refuse('fileTypeRefused', { found: '无法识别的内容' }, field);
}

const MOST_PIXELS_A_SIDE = 4096;
/** Values a pixel has, by PNG colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** It is drawn into the receipt later, when nobody can sign again: so it is read to its last line now. */
function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, PNG.length).equals(PNG)) return false;
  const head = chunksOf(bytes).find(({ type }) => type === 'IHDR')?.data;
  if (!head || head.length !== 13) return false;
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), CHANNELS[head[9] ?? 0]];
  const isPlain = head[8] === 8 && head[12] === 0 && channels !== undefined; // eight bits a value, not interlaced: what a canvas writes
  if (!isPlain || width < 1 || height < 1 || width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE) return false;
  const wanted = height * (1 + width * channels);
  try {
    return inflateSync(Buffer.concat(chunksOf(bytes).filter(({ type }) => type === 'IDAT').map(({ data }) => data)), { maxOutputLength: wanted + 1 }).length === wanted;
  } catch {
    return false; // cut off, or no picture at all
  }
}

/** The chunks up to the first that is damaged. */
function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return chunks;
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}
