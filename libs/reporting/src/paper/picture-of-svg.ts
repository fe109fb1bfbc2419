import { fontLibrary } from '@onecounter/platform';

/** Pixels of a point: what a laser printer still shows. */
const SCALE = 3;
let lettered = false;

/** A drawing as PNG, for Word, which shows no SVG everywhere. Its letters are set in the house's 黑体. */
export async function pictureOfSvg(svg: string, { width, height }: { readonly width: number; readonly height: number }): Promise<Buffer> {
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas');
  if (!lettered) {
    for (const { file } of fontLibrary().faces.sans) GlobalFonts.registerFromPath(file, 'sans-serif');
    lettered = true;
  }
  const canvas = createCanvas(width * SCALE, height * SCALE);
  const page = canvas.getContext('2d');
  page.fillStyle = '#ffffff';
  page.fillRect(0, 0, canvas.width, canvas.height);
  page.drawImage(await loadImage(Buffer.from(svg)), 0, 0, canvas.width, canvas.height);
  return canvas.toBuffer('image/png');
}
