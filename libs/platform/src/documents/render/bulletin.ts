import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { BulletinPaperContent } from '@onecounter/contracts';
import { bulletinBlocks } from './bulletin-blocks';
import { bulletinColophon } from './bulletin-colophon';
import { fontLibrary, type Weight } from './font-library';
import { MM, PAGE, set, STYLE, TEXT_WIDTH, type TypeStyle } from './typography';

const RED = '#c8102e';
/** The name of the bulletin fills nine tenths of the type area at the most. */
const MASTHEAD = { largest: 48, smallest: 22, share: 0.92 };
const RULE = { width: 1.5 * MM, above: 3 * MM, below: 8 * MM };
/** The page number's dashes stand 7 mm below the type area (GB/T 9704-2012 7.5). */
const FOLIO_DROP = 7 * MM;
const SECTION: TypeStyle = { ...STYLE.body, weight: 'sans' };
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/**
 * Lays out a bulletin on A4 in the type area of GB/T 9704-2012 (156 × 225 mm, 22 lines of 28 characters), its head and foot as those of a 简报.
 * @throws MissingGlyphError
 */
export function bulletinDefinition(content: BulletinPaperContent): TDocumentDefinitions {
  const colophon = bulletinColophon(content);
  const bold = fontLibrary().faces.bold[0];
  return {
    pageSize: 'A4', pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    content: [
      ...masthead(content), ...editorNote(content),
      ...content.sections.flatMap((section, at) => [sectionHeading(`sections.${at}.title`, section.title, at), ...bulletinBlocks(`sections.${at}.blocks`, section.blocks)]),
      // keeps the foot of the last page free for 报、送、发
      { unbreakable: true, stack: [{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: 0, y2: colophon.height, lineWidth: 0, lineColor: '#ffffff' }] }] },
      { stack: colophon.lines, absolutePosition: { x: PAGE.left, y: PAGE.height - PAGE.bottom - colophon.height } },
    ],
    footer: pageFoot,
    ...(content.draft && bold ? { watermark: { text: '编制中', font: bold.name, fontSize: 130, color: '#c62828', opacity: 0.14, angle: -28 } } : {}),
  };
}

/** Size in which a title of so many characters stands on one line, in points. */
function mastheadSize(title: string): number {
  return Math.max(MASTHEAD.smallest, Math.min(MASTHEAD.largest, Math.floor((TEXT_WIDTH * MASTHEAD.share) / Math.max(1, [...title].length))));
}

function masthead(content: BulletinPaperContent): Content[] {
  const size = mastheadSize(content.title);
  return [
    { text: set('confidential', content.confidential ?? ' ', { ...SECTION }), margin: [0, 0, 0, STYLE.body.pitch * 0.5] },
    { text: set('title', content.title, { size, pitch: size * 1.4, weight: 'bold', color: RED }), alignment: 'center' },
    { text: set('number', content.number, STYLE.body), alignment: 'center', margin: [0, 4, 0, STYLE.body.pitch * 0.5] },
    {
      columns: [
        { width: '*', text: set('unit', content.unit, STYLE.body), margin: [STYLE.body.size, 0, 0, 0] },
        { width: 'auto', text: set('dated', content.dated, STYLE.body), alignment: 'right', margin: [0, 0, STYLE.body.size, 0] },
      ],
    },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: RULE.width, lineColor: RED }], margin: [0, RULE.above, 0, RULE.below] },
  ];
}

/** 【编者按】 is set in 楷体 before the first section and runs on from its own words. */
function editorNote({ editorNote: note }: BulletinPaperContent): Content[] {
  const [first, ...rest] = note;
  if (!first) return [];
  const marked = first.kind === 'paragraph' ? [{ ...first, runs: [{ text: '【编者按】', bold: true }, ...first.runs] }, ...rest] : [{ kind: 'heading' as const, text: '【编者按】' }, ...note];
  return [...bulletinBlocks('editorNote', marked, 'brush'), { text: ' ', fontSize: 8 }];
}

/** Fonts stand higher or lower in their line: what keeps a heading on the line of the text. In points. */
function sunk(weight: Weight): number {
  const { faces } = fontLibrary();
  return ((faces.regular[0]?.ascent ?? 0) - (faces[weight][0]?.ascent ?? 0)) * STYLE.body.size;
}

function sectionHeading(field: string, title: string, at: number): Content {
  const shift = sunk('sans');
  return { text: set(field, `（${CHINESE[at] ?? at + 1}）${title}`, SECTION), leadingIndent: STYLE.body.size * 2, headlineLevel: 1, margin: [0, shift, 0, -shift] };
}

/** Page number on the outer side, one character in. */
const pageFoot: DynamicContent = (page) => {
  const outer = page % 2 === 1 ? 'right' : 'left';
  return { text: set('page', `— ${page} —`, STYLE.folio), alignment: outer, margin: [PAGE.left + STYLE.folio.size, FOLIO_DROP, PAGE.right + STYLE.folio.size, 0] };
};
