import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const AROUND = 12; // length, type and check sum of a chunk
const MOST_COLOURS = 256;

/** A page in 256 colours, packed as hard as zlib can: the repository keeps it for ever, and shades of grey at the edge of letters are not missed. */
export function repackPng(png: Buffer): Buffer {
  const chunks = [...chunksOf(png)];
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(0);
  const [width, height, bytes] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const raw = unfilter(inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))), width * bytes, bytes);
  const { palette, places } = reduce(raw, bytes);
  const rows = Buffer.concat(Array.from({ length: height }, (_, row) => Buffer.concat([Buffer.of(0), places.subarray(row * width, (row + 1) * width)])));
  const indexed = Buffer.from(head);
  indexed[9] = 3;
  return Buffer.concat([png.subarray(0, SIGNATURE), chunk('IHDR', indexed), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + AROUND;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(data.length + AROUND);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Undoes what each row says was done to it: nothing, left, above, their mean, or Paeth's choice. */
function unfilter(packed: Buffer, stride: number, bytes: number): Buffer {
  const rows = packed.length / (stride + 1);
  const out = Buffer.alloc(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = packed[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= bytes ? out[at - bytes] ?? 0 : 0;
      const above = row > 0 ? out[at - stride] ?? 0 : 0;
      const corner = row > 0 && column >= bytes ? out[at - stride - bytes] ?? 0 : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      out[at] = (packed[row * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove, byCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** For every dot the nearest of the kept colours. */
function reduce(raw: Buffer, bytes: number): { palette: Buffer; places: Buffer } {
  const dots = raw.length / bytes;
  const colourAt = (dot: number): number => raw.readUIntBE(dot * bytes, 3);
  const counts = new Map<number, number>();
  for (let dot = 0; dot < dots; dot += 1) counts.set(colourAt(dot), (counts.get(colourAt(dot)) ?? 0) + 1);
  const kept = keptOf(counts);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(kept, colour)]));
  const places = Buffer.alloc(dots);
  for (let dot = 0; dot < dots; dot += 1) places[dot] = nearest.get(colourAt(dot)) ?? 0;
  return { palette: Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])), places };
}

/** One colour of each family that is there, so that a small light stays amber among much grey; then those that are there most. */
function keptOf(counts: ReadonlyMap<number, number>): number[] {
  const families = new Set<number>();
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const first = byCount.filter((colour) => {
    const family = colour & 0xf0f0f0;
    return !families.has(family) && families.add(family);
  });
  return [...new Set([...first.slice(0, MOST_COLOURS), ...byCount])].slice(0, MOST_COLOURS);
}

function nearestOf(kept: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, other] of kept.entries()) {
    const far = ((colour >> 16) - (other >> 16)) ** 2 + (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((colour & 255) - (other & 255)) ** 2;
    if (far < least) [best, least] = [place, far];
  }
  return best;
}
