import { drawPage } from './draw-page';
import { budgetOf, type CapturedPage } from './page';

const A4_LONG_POINTS = 841.89;

/** All pages in one PDF, made one after the other so that only one picture is unpacked at a time. @throws AbortError when it was cancelled */
export async function pagesToPdf(pages: readonly CapturedPage[], name: string, signal: AbortSignal, onPage: (done: number) => void): Promise<File> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.create();
  for (const [index, page] of pages.entries()) {
    signal.throwIfAborted();
    const { blob, width, height } = await withinBudget(page, pages.length);
    const picture = await pdf.embedJpg(await blob.arrayBuffer());
    const scale = A4_LONG_POINTS / Math.max(width, height);
    pdf.addPage([width * scale, height * scale]).drawImage(picture, { x: 0, y: 0, width: width * scale, height: height * scale });
    // packed now: the bytes of this page are not held twice
    await picture.embed();
    onPage(index + 1);
  }
  signal.throwIfAborted();
  const bytes = await pdf.save();
  return new File([bytes as Uint8Array<ArrayBuffer>], `${name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, '_').slice(0, 80)}.pdf`, { type: 'application/pdf' });
}

/** The best encoding that is light enough; the last one when none is. */
async function withinBudget(page: CapturedPage, pages: number): ReturnType<typeof drawPage> {
  const { bytes, encodings } = budgetOf(pages);
  for (const encoding of encodings) {
    const drawn = await drawPage(page.picture, page, encoding);
    if (drawn.blob.size <= bytes || encoding === encodings.at(-1)) return drawn;
  }
  throw new Error('no encoding');
}
