import { picturesOfPdf, pngOf } from '../forms/pdf-picture';
import { pageNumbers } from './page-numbers';

const LONG_SIDE = 1600;
/** What could not be made a page, in words for whoever chose it. */
export class Unreadable extends Error {}

/** Pages as PNG out of a PDF or a picture. @param pages which of a PDF: 1-3,5; empty for the first ones @param room how many more fit @throws Unreadable */
export async function picturesOf(file: Blob, name: string, pages: string, room: number, drawn: (done: number, all: number) => void): Promise<Blob[]> {
  if (file.type !== 'application/pdf' && !/\.pdf$/i.test(name)) return [await redrawn(file, name)];
  try {
    return await picturesOfPdf(await file.arrayBuffer(), (all) => wantedOf(pages, all, room), drawn);
  } catch (failure) {
    if (failure instanceof Unreadable) throw failure;
    const locked = failure instanceof Error && failure.name === 'PasswordException';
    throw new Unreadable(locked ? `“${name}”加了密码，去掉密码再选。` : `“${name}”读不出来，可能坏了；换一个，或者截成图片再选。`);
  }
}

function wantedOf(pages: string, all: number, room: number): number[] {
  const wanted = pages.trim() === '' ? Array.from({ length: all }, (_, at) => at + 1) : pageNumbers(pages, all);
  if (wanted === null) throw new Unreadable(`页码写成 1-3,5 这样，这个 PDF 有 ${all} 页。`);
  if (wanted.length > room) throw new Unreadable(`要取 ${wanted.length} 页，范本最多 10 页，还能放 ${room} 页。写明取哪几页，例如 1-3,5。`);
  return wanted;
}

/** Drawn anew: upright as the camera held it, and without anything that the file says beside its pixels. */
async function redrawn(file: Blob, name: string): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => { throw new Unreadable(`“${name}”不是能读的图片或 PDF。`); });
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) });
  const brush = canvas.getContext('2d');
  if (!brush) throw new Unreadable('这台机器画不了图片。');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return pngOf(canvas);
}
