import type { Content } from 'pdfmake/interfaces';
import type { BulletinPaperContent } from '@onecounter/contracts';
import { breadth, MM, set, STYLE, TEXT_WIDTH } from './typography';

const { size, pitch } = STYLE.cell;
const LABEL = size * 2.2;
const EDGE = size;
const PAD = 3;
const THICK = 0.35 * MM;
const THIN = 0.25 * MM;
/** Characters of 4号 on a line beside the label. */
const ROOM = Math.floor((TEXT_WIDTH - EDGE * 2 - LABEL) / size) - 0.5;

/** 报尾; height in points. */
export interface Colophon { readonly height: number; readonly lines: Content[] }

/** 报、送、发 with their readers under a line, 共印×份 at the right; stands at the very foot of the last page. */
export function bulletinColophon({ readers, copies }: Pick<BulletinPaperContent, 'readers' | 'copies'>): Colophon {
  const parts = readers.filter(({ names }) => names.length > 0).map(({ label, names }) => ({ label, lines: brokenNames(names) }));
  const textLines = parts.reduce((sum, part) => sum + part.lines.length, 0) + 1;
  const height = textLines * pitch + (parts.length + 1) * PAD * 2 + 6;
  return {
    height,
    lines: [
      rule(THICK), ...parts.flatMap(({ label, lines }, at) => [readerLines(label, lines), rule(at === parts.length - 1 ? THICK : THIN)]),
      { text: set('copies', `（共印${copies}份）`, STYLE.cell), alignment: 'right', margin: [0, PAD, EDGE, 0] },
    ],
  };
}

function readerLines(label: string, lines: readonly string[]): Content {
  return {
    columns: [{ width: LABEL, text: set('readers', `${label}：`, STYLE.cell) }, { width: '*', stack: lines.map((line) => ({ text: set('readers', line, STYLE.cell), noWrap: true })) }],
    margin: [EDGE, PAD, EDGE, PAD],
  };
}

function rule(width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: width }] };
}

/** Broken here and not by the library, so that the height is known before the page is set. */
function brokenNames(names: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '';
  names.forEach((name, at) => {
    for (const piece of pieces(`${name}${at === names.length - 1 ? '' : '，'}`)) {
      if (line !== '' && breadth(line + piece) > ROOM) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
  });
  return [...lines, ...(line === '' ? [] : [line])];
}

/** A name longer than a line is broken wherever the line ends. */
function pieces(name: string): string[] {
  const glyphs = [...name];
  const each = Math.floor(ROOM);
  return glyphs.length <= each ? [name] : Array.from({ length: Math.ceil(glyphs.length / each) }, (_, at) => glyphs.slice(at * each, (at + 1) * each).join(''));
}
