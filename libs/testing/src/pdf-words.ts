/** A stretch of text in a PDF: its left end and base line in millimetres from the upper left corner of the page, its width in millimetres, its size in points. */
export interface PdfWord { readonly text: string; readonly x: number; readonly baseline: number; readonly width: number; readonly size: number }
export interface PdfPage { readonly width: number; readonly height: number; readonly words: readonly PdfWord[] }

const MM = 72 / 25.4;

/** The reader expects a newer Node than ours. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let settle: [(value: T) => void, (reason: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((resolve, reject) => { settle = [resolve, reject]; });
  return { promise, resolve: settle[0], reject: settle[1] };
}

/** What a reader of the file finds, page by page, where it measures it. */
export async function measurePdf(pdf: Buffer): Promise<PdfPage[]> {
  if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const file = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{
      text: item.str, x: Number(item.transform[4]) / MM, baseline: (height - Number(item.transform[5])) / MM, width: item.width / MM, size: Number(item.transform[3]),
    }] : []));
    pages.push({ width: width / MM, height: height / MM, words });
  }
  await loading.destroy();
  return pages;
}
