/** What a camera gives is taken up to this size; what is sent is much smaller. */
const MOST_BYTES = 30 * 1024 * 1024;
const SENT_BYTES = 2 * 1024 * 1024;
const LONG_SIDE = 2560;
const QUALITIES = [0.85, 0.7, 0.5, 0.3];

/** JPEG of at most 2 MB, the right way up. @throws Error in the words of the inspector */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size > MOST_BYTES) throw new Error(`${file.name} 超过 30 MB，没有收。`);
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => { throw new Error(`${file.name} 不是能看的照片，没有收。`); });
  try {
    for (const scale of [1, 0.7, 0.5]) {
      const canvas = drawn(picture, scale);
      for (const quality of QUALITIES) {
        const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });
        if (blob && blob.size <= SENT_BYTES) return blob;
      }
    }
  } finally {
    picture.close();
  }
  throw new Error(`${file.name} 压不到 2 MB 以内，没有收。`);
}

function drawn(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const ratio = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height)) * scale;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.max(1, Math.round(picture.width * ratio)), Math.max(1, Math.round(picture.height * ratio))];
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('这台手机画不了图。');
  ink.fillStyle = '#fff'; // a picture with transparent parts would turn black as JPEG
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
