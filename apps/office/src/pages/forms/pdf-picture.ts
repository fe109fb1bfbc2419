/** Long side of the picture in pixels: an A4 page that is read on a screen and printed. */
const LONG_SIDE = 1600;

/**
 * The first page of a PDF as a PNG: a sample is a picture, so that its numbers stand where they were set, whatever shows it.
 * What reads PDFs is loaded only here.
 * @throws Error when it is not a PDF that can be read
 */
export async function pictureOfPdf(file: File): Promise<File> {
  const [{ getDocument, GlobalWorkerOptions }, { default: worker }] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.min.mjs?url')]);
  GlobalWorkerOptions.workerSrc = worker;
  const loading = getDocument({ data: new Uint8Array(await file.arrayBuffer()), enableXfa: false });
  try {
    const page = await (await loading.promise).getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(width, height) });
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(viewport.width), height: Math.round(viewport.height) });
    await page.render({ canvas, viewport, background: '#fff' }).promise;
    const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
    if (!blob) throw new Error('the picture cannot be made');
    return new File([blob], file.name.replace(/\.pdf$/i, '.png'), { type: 'image/png' });
  } finally {
    await loading.destroy();
  }
}
