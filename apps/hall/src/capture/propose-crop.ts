import { WHOLE, type Crop } from './page';

/** A picture in shades of grey, row by row. */
export interface Shades { width: number; height: number; values: Uint8Array | Uint8ClampedArray }

const MARGIN = 0.01;

/**
 * Where the paper lies: bright on a dark mat. The threshold parts the shades best (Otsu); a row or column belongs to the paper when a good part
 * of it is bright. Proposes the whole picture when there is no clear sheet: nothing is cut off by guess.
 */
export function proposeCrop(shades: Shades): Crop {
  const limit = otsu(shades.values);
  if (limit === null) return WHOLE;
  const { width, height, values } = shades;
  const [columns, rows] = [new Uint32Array(width), new Uint32Array(height)];
  values.forEach((value, at) => {
    if (value <= limit) return;
    columns[at % width] = (columns[at % width] ?? 0) + 1;
    rows[Math.floor(at / width)] = (rows[Math.floor(at / width)] ?? 0) + 1;
  });
  const [across, down] = [span(columns, height * 0.3), span(rows, width * 0.3)];
  if (!across || !down) return WHOLE;
  const crop = { left: Math.max(0, across[0] - MARGIN), right: Math.min(1, across[1] + MARGIN), top: Math.max(0, down[0] - MARGIN), bottom: Math.min(1, down[1] + MARGIN) };
  const area = (crop.right - crop.left) * (crop.bottom - crop.top);
  return area < 0.15 || area > 0.96 ? WHOLE : crop;
}

function span(counts: Uint32Array, least: number): [number, number] | null {
  const first = counts.findIndex((count) => count >= least);
  const last = counts.findLastIndex((count) => count >= least);
  return first < 0 ? null : [first / counts.length, (last + 1) / counts.length];
}

/** The shade that parts dark from bright best, or null when the two hardly differ. */
function otsu(values: Uint8Array | Uint8ClampedArray): number | null {
  const histogram = new Float64Array(256);
  values.forEach((value) => { histogram[value] = (histogram[value] ?? 0) + 1; });
  const whole = histogram.reduce((sum, count, shade) => sum + shade * count, 0);
  let [dark, darkSum, best, limit, apart] = [0, 0, 0, 0, 0];
  for (let shade = 0; shade < 255; shade += 1) {
    dark += histogram[shade] ?? 0;
    darkSum += shade * (histogram[shade] ?? 0);
    const bright = values.length - dark;
    if (dark === 0 || bright === 0) continue;
    const distance = (whole - darkSum) / bright - darkSum / dark;
    if (dark * bright * distance ** 2 > best) [best, limit, apart] = [dark * bright * distance ** 2, shade, distance];
  }
  return apart < 60 ? null : limit;
}
