import { type Crop, type Encoding, type PageEdit } from './page';
import { proposeCrop } from './propose-crop';

/** Paper under a lamp is grey: a little more light and contrast makes it white and keeps the ink. */
const FOR_PAPER = 'brightness(1.18) contrast(1.12)';
const PROPOSAL_EDGE = 240;

/** The page as it will be kept, its longer side at most `edge` pixels. One canvas at a time, let go at once. @throws when the picture cannot be read */
export async function drawPage(picture: Blob, { turn, crop, bright }: PageEdit, { edge, quality }: Encoding): Promise<{ blob: Blob; width: number; height: number }> {
  const image = await createImageBitmap(picture);
  const lies = turn % 180 !== 0;
  const [wide, high] = lies ? [image.height, image.width] : [image.width, image.height];
  const [cutWide, cutHigh] = [wide * (crop.right - crop.left), high * (crop.bottom - crop.top)];
  const scale = Math.min(1, edge / Math.max(cutWide, cutHigh));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(cutWide * scale)), Math.max(1, Math.round(cutHigh * scale)));
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('no canvas');
  ink.fillStyle = '#fff';
  ink.fillRect(0, 0, canvas.width, canvas.height);
  if (bright) ink.filter = FOR_PAPER;
  ink.scale(scale, scale);
  ink.translate(wide / 2 - wide * crop.left, high / 2 - high * crop.top);
  ink.rotate((turn * Math.PI) / 180);
  ink.drawImage(image, -image.width / 2, -image.height / 2);
  image.close();
  return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality }), width: canvas.width, height: canvas.height };
}

/** Edges of the sheet in a picture as it was taken. */
export async function proposedCrop(picture: Blob): Promise<Crop> {
  const image = await createImageBitmap(picture, { resizeWidth: PROPOSAL_EDGE, resizeQuality: 'low' });
  const canvas = new OffscreenCanvas(image.width, image.height);
  const ink = canvas.getContext('2d', { willReadFrequently: true });
  if (!ink) throw new Error('no canvas');
  ink.drawImage(image, 0, 0);
  image.close();
  const { data, width, height } = ink.getImageData(0, 0, canvas.width, canvas.height);
  const values = new Uint8Array(width * height);
  for (let at = 0; at < values.length; at += 1) values[at] = ((data[at * 4] ?? 0) * 3 + (data[at * 4 + 1] ?? 0) * 6 + (data[at * 4 + 2] ?? 0)) / 10;
  return proposeCrop({ width, height, values });
}
