import type { SealImprint } from '@onecounter/contracts';
import { glyphRuns } from './glyph-runs';
import { MM } from './typography';

/** Diameter of a bureau's round seal in points: 42 mm (国发〔1999〕25号 for bodies below a ministry). */
export const SEAL_SIZE = 42 * MM;

/** From the centre of one imprint to that of the next: they must not touch. */
export const SEAL_STEP = SEAL_SIZE + 2 * MM;

const RED = '#d0121b';

/** Drawn in tenths of a millimetre round the centre of a square of 420. */
const RING = { outer: 203, stroke: 12, text: 158, arc: 250, step: 27, glyph: 54 };
const NAME = { y: 128, width: 216, glyph: 42 };

interface Placed { glyph: string; face: string }

/**
 * The red round seal as SVG: ring, the unit's name along the arc, five-pointed star, name of the seal below it.
 * Slightly transparent, because it is pressed over the signature, which must stay legible.
 * @param field where the seal stands in the document's content
 * @throws MissingGlyphError
 */
export function sealImprint(field: string, seal: SealImprint): string {
  const parts = [
    `<circle cx="0" cy="0" r="${RING.outer - RING.stroke / 2}" fill="none" stroke="${RED}" stroke-width="${RING.stroke}"/>`,
    `<path d="${starPath(66)}" fill="${RED}"/>`,
    ...alongArc(placed(`${field}.unit`, seal.unit)),
    ...inLine(placed(`${field}.name`, seal.name)),
  ];
  return `<svg viewBox="-210 -210 420 420" width="${SEAL_SIZE}" height="${SEAL_SIZE}"><g opacity="0.82">${parts.join('')}</g></svg>`;
}

function placed(field: string, text: string): Placed[] {
  return glyphRuns(field, text, 'bold').flatMap((run) => [...run.text].map((glyph) => ({ glyph, face: run.face.name })));
}

function alongArc(glyphs: Placed[]): string[] {
  const step = Math.min(RING.step, RING.arc / Math.max(1, glyphs.length - 1));
  const room = ((RING.text - RING.glyph / 2) * step * Math.PI) / 180;
  const squeeze = Math.min(0.86, room / RING.glyph);
  return glyphs.map((one, index) => {
    const angle = (index - (glyphs.length - 1) / 2) * step;
    return letter(one, RING.glyph, `rotate(${round(angle)}) translate(0 ${-RING.text + RING.glyph * 0.38}) scale(${round(squeeze)} 1)`);
  });
}

function inLine(glyphs: Placed[]): string[] {
  const advance = Math.min(NAME.glyph, NAME.width / Math.max(1, glyphs.length));
  const squeeze = Math.min(1, advance / NAME.glyph);
  return glyphs.map((one, index) => {
    const x = (index - (glyphs.length - 1) / 2) * advance;
    return letter(one, NAME.glyph, `translate(${round(x)} ${NAME.y}) scale(${round(squeeze)} 1)`);
  });
}

function letter(one: Placed, size: number, transform: string): string {
  const text = one.glyph.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text transform="${transform}" font-family="${one.face}" font-size="${size}" text-anchor="middle" fill="${RED}">${text}</text>`;
}

/** Five points, the first one upwards; the inner radius is that of the flag's star. */
function starPath(radius: number): string {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 === 0 ? radius : radius * 0.382;
    const angle = (corner * Math.PI) / 5;
    return `${round(Math.sin(angle) * reach)} ${round(-Math.cos(angle) * reach)}`;
  });
  return `M${corners.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
