import { crc32, deflateSync } from 'node:zlib';

/** A name as the pad would send it: a wave in ink on a ground one sees through; eight bits, RGB with alpha. */
export function drawnPng(width: number, height: number): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 4));
  for (let x = 0; x < width; x += 1) {
    const y = Math.round(height / 2 + Math.sin(x / 8) * (height / 3));
    for (const near of [y - 1, y, y + 1]) if (near >= 0 && near < height) lines.writeUInt32BE(0x1a2a6cff, near * (1 + width * 4) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
