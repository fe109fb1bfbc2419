import { MM } from './typography';

/** Stands in every copy in clear, so that a copy that was changed still says what it claims to be. */
export const COPY_MARK = 'OneCounter-Copy';
const FOOT = 1 * MM;

/**
 * The document with a strip below the foot of each page, which grows by it so that nothing of the document is covered, and the mark of the copy in its description and behind its end.
 * @param strip a PDF of one page
 * @param id of the copy
 */
export async function stampCopy(document: Buffer, strip: Buffer, id: string): Promise<Buffer> {
  // read when the first copy is made: it is large, and most processes make none
  const { PDFDict, PDFDocument, PDFName, PDFString } = await import('@cantoo/pdf-lib');
  const copy = await PDFDocument.load(document, { updateMetadata: false });
  const [page] = await copy.embedPdf(strip, [0]);
  if (!page) throw new Error('the strip has no page');
  for (const sheet of copy.getPages()) {
    const { x, y, width, height } = sheet.getMediaBox();
    const room = page.height + FOOT * 2;
    sheet.setMediaBox(x, y - room, width, height + room);
    sheet.setCropBox(x, y - room, width, height + room);
    sheet.drawPage(page, { x: x + (width - page.width) / 2, y: y - room + FOOT });
  }
  const { Info: description } = copy.context.trailerInfo;
  const info = copy.context.lookupMaybe(description, PDFDict);
  info?.set(PDFName.of('OneCounterCopy'), PDFString.of(`${COPY_MARK} ${id}`));
  // nothing packed: the mark is to be found without reading the file as PDF
  const bytes = await copy.save({ useObjectStreams: false, updateFieldAppearances: false });
  return Buffer.concat([bytes, Buffer.from(`\n%${COPY_MARK} ${id}\n`)]);
}
