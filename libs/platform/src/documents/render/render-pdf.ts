import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import type { DocumentContent } from '@onecounter/contracts';
import { bulletinDefinition } from './bulletin';
import { certificateDefinition } from './certificate';
import { copyStripDefinition } from './copy-strip';
import { fontLibrary, substitutedFonts } from './font-library';
import { labelSheetDefinition } from './label-sheet';
import { mailLabelDefinition } from './mail-label';
import { noticeDefinition } from './notice';
import { overlayDefinition } from './overlay';
import { sheetDefinition } from './sheet';

/**
 * Renders a document as PDF with embedded fonts. The same content gives the same bytes (with the same fonts and the same versions of
 * the libraries), because documents are stored by their hash: the file's creation date and identifier come from the content.
 * Blocks its thread for some hundred milliseconds; servers use {@link DocumentRenderer}.
 * @throws MissingGlyphError when a text holds a character that no font has
 */
export async function renderPdf(content: DocumentContent): Promise<Buffer> {
  const layout = layoutOf(content);
  // Loaded here and not above: processes that only ask for coverage need not know the PDF library.
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  const { faces } = fontLibrary();
  const all = Object.values(faces).flat();
  const fonts: TFontDictionary = Object.fromEntries(all.map((face) => [face.name, { normal: face.file }]));
  const files = new Set(all.map((face) => face.file));
  pdfmake.setLocalAccessPolicy((file) => files.has(file));
  pdfmake.setFonts(fonts);
  return pdfmake.createPdf({ ...layout, ...properties(content), defaultStyle: { font: faces.regular[0]?.name } }).getBuffer();
}

function layoutOf(content: DocumentContent): TDocumentDefinitions {
  switch (content.layout) {
    case 'notice': return noticeDefinition(content);
    case 'certificate': return content.overlay ? overlayDefinition(content, content.overlay) : certificateDefinition(content);
    case 'sheet': return sheetDefinition(content);
    case 'mailLabel': return mailLabelDefinition(content);
    case 'copyStrip': return copyStripDefinition(content);
    case 'bulletin': return bulletinDefinition(content);
    case 'labelSheet': return labelSheetDefinition(content);
  }
}

function properties(content: DocumentContent): Partial<TDocumentDefinitions> {
  return {
    version: '1.7',
    language: 'zh-CN',
    info: { title: content.title, subject: content.number ?? '', author: content.unit, ...(content.layout === 'bulletin' ? { keywords: substitutedFonts().join('，') } : {}), creator: 'OneCounter', producer: 'OneCounter', creationDate: createdOn(content.dated) },
  };
}

/** Midnight in Shanghai of the date printed on the paper; a paper without a readable date gets a fixed one. */
function createdOn(dated: string): Date {
  const [year, month, day] = [...dated.matchAll(/\d+/g)].map((match) => Number(match[0]));
  return new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1, -8));
}
