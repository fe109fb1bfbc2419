import { crc32, deflateSync, inflateSync } from 'node:zlib';

export type Dot = readonly [red: number, green: number, blue: number];
const SIGN = Buffer.from('89504e470d0a1a0a', 'hex');
const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};
const headOf = (width: number, height: number, colour: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colour, 0, 0, 0], 8);
  return head;
};

/** A page as a browser's canvas writes it, RGB with alpha; `words` are hidden in it beside the pixels, as cameras and scanners do. */
export function pageOf(width: number, height: number, dot: (x: number, y: number) => Dot, words = '姓名：示例某；身份证号 210303199001011234'): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) lines.set([...dot(x, y), 255], y * (1 + width * 4) + 1 + x * 4);
  return pngOf(width, height, 6, lines, words);
}

export function pngOf(width: number, height: number, colour: number, lines: Buffer, words = ''): Buffer {
  const beside = words === '' ? [] : [chunk('tEXt', Buffer.concat([Buffer.from('Comment\0', 'latin1'), Buffer.from(words)])), chunk('eXIf', Buffer.from(`GPS 41.1,122.9 ${words}`))];
  return Buffer.concat([SIGN, chunk('IHDR', headOf(width, height, colour)), ...beside, chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0)), Buffer.from(words)]);
}

export const chunkTypes = (png: Buffer): string[] => chunks(png).map(({ type }) => type);
function chunks(png: Buffer): { type: string; data: Buffer }[] {
  const found = [];
  for (let at = SIGN.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

/** Reads what the server wrote: grey or RGB, every line as the difference from the one above. */
export function dotsOf(png: Buffer): { width: number; height: number; at: (x: number, y: number) => Dot } {
  const head = chunks(png)[0]?.data ?? Buffer.alloc(13);
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 0 ? 1 : 3];
  const lines = inflateSync(Buffer.concat(chunks(png).filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = 1 + width * channels;
  for (let y = 1; y < height; y += 1) for (let at = 1; at < stride; at += 1) lines[y * stride + at] = ((lines[y * stride + at] ?? 0) + (lines[(y - 1) * stride + at] ?? 0)) & 255;
  const at = (x: number, y: number): Dot => {
    const from = y * stride + 1 + x * channels;
    const part = (which: number): number => lines[from + (channels === 1 ? 0 : which)] ?? -1;
    return [part(0), part(1), part(2)];
  };
  return { width, height, at };
}
