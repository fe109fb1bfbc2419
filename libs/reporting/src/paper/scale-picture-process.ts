import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Pixels of the longer side: the type area of the paper at 300 to the inch. */
const LONGEST = 1843;
const QUALITY = 86;

/** A picture from standard input to standard output, upright, small enough for the paper, without what a camera writes beside its pixels. The first argument is its kind. */
async function scale(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const image = await loadImage(Buffer.concat(pieces));
  const factor = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.max(1, Math.round(image.width * factor)), Math.max(1, Math.round(image.height * factor)));
  const page = canvas.getContext('2d');
  page.fillStyle = '#ffffff';
  page.fillRect(0, 0, canvas.width, canvas.height);
  page.imageSmoothingQuality = 'high';
  page.drawImage(image, 0, 0, canvas.width, canvas.height);
  process.stdout.end(process.argv[2] === 'png' ? await canvas.encode('png') : await canvas.encode('jpeg', QUALITY));
}

await scale();
