import { MM } from './typography';

/** mm from the edge, within what every printer can reach. */
const INSET = 20;
const ARM = 15;

/**
 * Four crosses 20 mm from the edges with a ruler in millimetres on each arm, and one in the middle, as SVG: what is measured on paper against
 * the edge of the sheet tells the offset, the distance of two crosses the scale.
 */
export function rulerSheet(width: number, height: number): string {
  const marks = [[INSET, INSET], [width - INSET, INSET], [INSET, height - INSET], [width - INSET, height - INSET], [width / 2, height / 2]] as const;
  const parts = marks.map(([x, y]) => cross(x, y));
  return `<svg viewBox="0 0 ${width} ${height}" width="${(width * MM).toFixed(2)}" height="${(height * MM).toFixed(2)}"><path d="${parts.join('')}" fill="none" stroke="#1a5aa8" stroke-width="0.1"/></svg>`;
}

function cross(x: number, y: number): string {
  const ticks = Array.from({ length: ARM * 2 + 1 }, (_, index) => {
    const off = index - ARM;
    const long = off % 5 === 0 ? 2.5 : 1.2;
    return `M${x + off} ${y}v${long}M${x} ${y + off}h${long}`;
  });
  return `M${x - ARM} ${y}h${ARM * 2}M${x} ${y - ARM}v${ARM * 2}${ticks.join('')}`;
}
