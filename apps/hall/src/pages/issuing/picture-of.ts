/** The server keeps signatures of at most 200 kB; base64 is a third longer than what it writes. */
const MOST_LETTERS = 266_000;
const WIDTHS = [720, 480, 320];

/** A picture as a small PNG data url; null when the file is none or will not become small enough. */
export async function pictureOf(file: File): Promise<string | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  for (const width of WIDTHS) {
    const url = draw(bitmap, Math.min(width, bitmap.width));
    if (url.length <= MOST_LETTERS) return url;
  }
  return null;
}

function draw(bitmap: ImageBitmap, width: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.max(1, Math.round((bitmap.height / bitmap.width) * width));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
