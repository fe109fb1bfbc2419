import { MM } from './typography';

/** A4 across, in points. */
export const SHEET = { width: 841.89, height: 595.28 };

const GOLD = '#b48a3c';
const PALE = '#e6d3a3';

/** Bands of the frame, distances from the sheet's edge in points. */
const FRAME = { outer: 11 * MM, inner: 19 * MM, hair: 21 * MM };

/**
 * The printed blank (空白证照) that certificates are overlaid on: a double border with a woven band, on a faint ground.
 * Only the lines; title and entries belong to the overlay.
 */
export function blankSheet(): string {
  const band = (FRAME.outer + FRAME.inner) / 2;
  const parts = [
    `<rect x="0" y="0" width="${SHEET.width}" height="${SHEET.height}" fill="#fffdf6"/>`,
    border(FRAME.outer, 2.2), border(FRAME.outer + 4, 0.5), border(FRAME.inner - 4, 0.5), border(FRAME.inner, 1.2), border(FRAME.hair, 0.4),
    ...[0, 1, 2].map((phase) => weave(band, phase)),
    ...corners(band),
  ];
  return `<svg viewBox="0 0 ${SHEET.width} ${SHEET.height}" width="${SHEET.width}" height="${SHEET.height}">${parts.join('')}</svg>`;
}

function border(inset: number, stroke: number): string {
  return `<rect x="${fixed(inset)}" y="${fixed(inset)}" width="${fixed(SHEET.width - inset * 2)}" height="${fixed(SHEET.height - inset * 2)}" fill="none" stroke="${GOLD}" stroke-width="${stroke}"/>`;
}

/** Three waves out of step make the woven band that is tedious to copy. */
function weave(band: number, phase: number): string {
  const reach = 6;
  const across = waves(SHEET.width - band * 2);
  const down = waves(SHEET.height - band * 2);
  const line = (length: number, count: number, place: (along: number, off: number) => string) => {
    const points = Array.from({ length: count * 12 + 1 }, (_, index) => {
      const off = Math.sin((index / 12 + phase / 3) * Math.PI * 2) * reach;
      return place((index / (count * 12)) * length, off);
    });
    return `<path d="M${points.join('L')}" fill="none" stroke="${phase === 1 ? GOLD : PALE}" stroke-width="0.6"/>`;
  };
  const far = { x: SHEET.width - band, y: SHEET.height - band };
  return [
    line(far.x - band, across, (along, off) => `${fixed(band + along)} ${fixed(band + off)}`),
    line(far.x - band, across, (along, off) => `${fixed(band + along)} ${fixed(far.y + off)}`),
    line(far.y - band, down, (along, off) => `${fixed(band + off)} ${fixed(band + along)}`),
    line(far.y - band, down, (along, off) => `${fixed(far.x + off)} ${fixed(band + along)}`),
  ].join('');
}

/** Whole waves only, so that the band closes at the corners. */
function waves(length: number): number {
  return Math.round(length / 24);
}

function corners(band: number): string[] {
  const half = (FRAME.inner - FRAME.outer) / 2 + 1;
  return [[band, band], [SHEET.width - band, band], [band, SHEET.height - band], [SHEET.width - band, SHEET.height - band]].map(([x = 0, y = 0]) => {
    const square = `<rect x="${fixed(x - half)}" y="${fixed(y - half)}" width="${fixed(half * 2)}" height="${fixed(half * 2)}" fill="#fffdf6" stroke="${GOLD}" stroke-width="1.2"/>`;
    const diamond = `<path d="M${fixed(x)} ${fixed(y - half + 3)}L${fixed(x + half - 3)} ${fixed(y)}L${fixed(x)} ${fixed(y + half - 3)}L${fixed(x - half + 3)} ${fixed(y)}Z" fill="${PALE}" stroke="${GOLD}" stroke-width="0.7"/>`;
    return square + diamond;
  });
}

function fixed(value: number): string {
  return value.toFixed(2);
}
