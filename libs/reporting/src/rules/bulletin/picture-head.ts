/** What the head of a picture says of it, in pixels; by its content, never by its name. */
export interface PictureHead { readonly kind: 'jpeg' | 'png'; readonly width: number; readonly height: number }
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Start of frame: baseline to progressive, without the tables that share their numbers. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;

/** Pure: null for what is neither a JPEG nor a PNG, or breaks off before its pixels begin. */
export function pictureHead(bytes: Buffer): PictureHead | null {
  if (bytes.length > 32 && bytes.subarray(0, 8).equals(PNG)) return sized('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegHead(bytes) : null;
}

/** Segment by segment up to the first scan; a decoder may fall over a file that has no scan. */
function jpegHead(bytes: Buffer): PictureHead | null {
  let found: PictureHead | null = null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) { at += 1; continue; }
    if (mark === SCAN) return found;
    if (FRAMES.has(mark)) found = sized('jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

const sized = (kind: PictureHead['kind'], width: number, height: number): PictureHead | null => (width > 0 && height > 0 ? { kind, width, height } : null);
