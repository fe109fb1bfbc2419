/** A stretch of text as it stands on the first page: left end and base line in millimetres from the upper left corner of the paper, size in points. */
export interface PrintedWord { text: string; x: number; baseline: number; size: number }
export interface PrintedPage { width: number; height: number; words: PrintedWord[] }

/** mm in a point. */
export const PT = 25.4 / 72;

/** The reader expects a newer Node than ours. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let settle: [(value: T) => void, (reason: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((resolve, reject) => { settle = [resolve, reject]; });
  return { promise, resolve: settle[0], reject: settle[1] };
}

/** The first page as another program reads it, not as ours wrote it. */
export async function printedPage(pdf: Uint8Array): Promise<PrintedPage> {
  if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const page = await (await loading.promise).getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => ('str' in item && item.str.trim() !== ''
    ? [{ text: item.str, x: Number(item.transform[4]) * PT, baseline: (height - Number(item.transform[5])) * PT, size: Number(item.transform[3]) }] : []));
  await loading.destroy();
  return { width: width * PT, height: height * PT, words };
}
