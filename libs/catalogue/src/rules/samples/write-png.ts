import { crc32, deflate } from 'node:zlib';
import { promisify } from 'node:util';
import type { Picture } from './picture';

const SIGN = Buffer.from('89504e470d0a1a0a', 'hex');
const UP = 2;
const [GREY, COLOURED] = [0, 2];
const pack = promisify(deflate) as (bytes: Buffer, options: { level: number }) => Promise<Buffer>;

/** A new file out of pixels alone: nothing of the file they came from is in it. Grey when all pixels are, which a scan of a form mostly is. */
export async function writePng(picture: Picture): Promise<Buffer> {
  const isGrey = allGrey(picture.rgb);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head.set([8, isGrey ? GREY : COLOURED, 0, 0, 0], 8);
  const lines = await pack(filtered(picture, isGrey ? 1 : 3), { level: 7 });
  return Buffer.concat([SIGN, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
}

function allGrey(rgb: Buffer): boolean {
  for (let at = 0; at < rgb.length; at += 3) if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) return false;
  return true;
}

/** Each line as the difference from the one above: on paper most are alike. */
function filtered({ width, height, rgb }: Picture, channels: 1 | 3): Buffer {
  const stride = width * channels;
  const lines = Buffer.alloc(height * (1 + stride));
  const step = 3 / channels;
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + stride);
    lines[start] = UP;
    for (let at = 0; at < stride; at += 1) {
      const here = (y * stride + at) * step;
      const above = y === 0 ? 0 : (rgb[here - stride * step] ?? 0);
      lines[start + 1 + at] = ((rgb[here] ?? 0) - above) & 255;
    }
  }
  return lines;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
