/** Long side of the picture in pixels: an A4 page that is read on a screen and printed. */
const LONG_SIDE = 1600;

/**
 * Pages of a PDF as PNG, whatever their size: a sample is a picture, so that its numbers stand where they were set, whatever shows it.
 * What reads PDFs is loaded only here.
 * @param wanted of so many pages, which are to be drawn, from 1 @param drawn after each page @throws Error when it is not a PDF that can be read; its name is PasswordException when it is locked
 */
export async function picturesOfPdf(bytes: ArrayBuffer, wanted: (pages: number) => number[], drawn: (done: number, all: number) => void = () => undefined): Promise<Blob[]> {
  const [{ getDocument, GlobalWorkerOptions }, { default: worker }] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.min.mjs?url')]);
  GlobalWorkerOptions.workerSrc = worker;
  const loading = getDocument({ data: new Uint8Array(bytes), enableXfa: false });
  try {
    const paper = await loading.promise;
    const [numbers, pictures] = [wanted(paper.numPages), [] as Blob[]];
    for (const number of numbers) {
      const page = await paper.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(width, height) });
      const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(viewport.width), height: Math.round(viewport.height) });
      await page.render({ canvas, viewport, background: '#fff' }).promise;
      pictures.push(await pngOf(canvas));
      drawn(pictures.length, numbers.length);
    }
    return pictures;
  } finally {
    await loading.destroy();
  }
}

/** The first page, named after the PDF. @throws Error when it is not a PDF that can be read */
export async function pictureOfPdf(file: File): Promise<File> {
  const [first] = await picturesOfPdf(await file.arrayBuffer(), () => [1]);
  if (!first) throw new Error('the picture cannot be made');
  return new File([first], file.name.replace(/\.pdf$/i, '.png'), { type: 'image/png' });
}

/** @throws Error when the picture cannot be made */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
  if (!blob) throw new Error('the picture cannot be made');
  return blob;
}
