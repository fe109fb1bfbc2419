import type { Content, ContentText } from 'pdfmake/interfaces';
import type { PaperBlock, PaperRun } from '@onecounter/contracts';
import { documentBlocks } from './document-blocks';
import type { Weight } from './font-library';
import { fontedSvg } from './fonted-svg';
import { set, STYLE, TEXT_WIDTH, type TypeStyle } from './typography';

/** A picture leaves room for its caption and some lines on the same page. */
const TALLEST = 420;
const CAPTION: TypeStyle = { size: 12, pitch: 18, weight: 'sans' };
/** Points of a pixel of a photograph: one that is small is not blown up. */
const PIXEL = 0.75;

/**
 * The text of a section.
 * @param weight of the running text: regular 仿宋, brush 楷体 for the editor's note
 * @throws MissingGlyphError
 */
export function bulletinBlocks(field: string, blocks: readonly PaperBlock[], weight: Weight = 'regular'): Content[] {
  return blocks.flatMap((block, at) => placed(`${field}.${at}`, block, weight));
}

function placed(field: string, block: PaperBlock, weight: Weight): Content[] {
  switch (block.kind) {
    case 'paragraph': return [paragraph(field, block.runs, weight)];
    case 'heading': return [{ text: set(`${field}.text`, block.text, { ...STYLE.body, weight: 'brush' }), leadingIndent: STYLE.body.size * 2, headlineLevel: 2 }];
    case 'table': return documentBlocks([{ kind: 'table', columns: [...block.head], rows: block.rows.map((row) => [...row]) }]);
    case 'picture': return [picture(field, block)];
    case 'drawing': return [drawing(field, block)];
  }
}

function paragraph(field: string, runs: readonly PaperRun[], weight: Weight): Content {
  const text = runs.flatMap(({ text: words, bold, link }, at) => set(`${field}.runs.${at}`, words, { ...STYLE.body, weight: bold ? 'bold' : weight }).map((run): ContentText => ({ ...run, ...(link ? { link } : {}) })));
  return { text: text.length > 0 ? text : set(field, ' ', STYLE.body), leadingIndent: STYLE.body.size * 2, alignment: 'justify' };
}

function picture(field: string, block: Extract<PaperBlock, { kind: 'picture' }>): Content {
  const scale = Math.min(TEXT_WIDTH / block.width, TALLEST / block.height, PIXEL);
  return captioned(field, block.caption, { image: block.data, width: block.width * scale, height: block.height * scale, alignment: 'center' });
}

function drawing(field: string, block: Extract<PaperBlock, { kind: 'drawing' }>): Content {
  const scale = Math.min(1, TEXT_WIDTH / block.width, TALLEST / block.height);
  return captioned(field, block.caption, { svg: fontedSvg(`${field}.svg`, block.svg), width: block.width * scale, height: block.height * scale, alignment: 'center' });
}

function captioned(field: string, caption: string, shown: Content): Content {
  const words: Content[] = caption === '' ? [] : [{ text: set(`${field}.caption`, caption, CAPTION), alignment: 'center', margin: [0, 2, 0, 0] }];
  return { unbreakable: true, stack: [shown, ...words], margin: [0, 6, 0, 8] };
}
