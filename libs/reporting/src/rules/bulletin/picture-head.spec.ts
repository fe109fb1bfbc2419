/** @no-db */
import { createCanvas } from '@napi-rs/canvas';
import { pictureHead } from './picture-head';

const drawn = createCanvas(40, 20);
const [jpeg, png] = [drawn.toBuffer('image/jpeg'), drawn.toBuffer('image/png')];

describe('the head of a picture', () => {
  it('tells kind and size by content', () => {
    expect(pictureHead(jpeg)).toEqual({ kind: 'jpeg', width: 40, height: 20 });
    expect(pictureHead(png)).toEqual({ kind: 'png', width: 40, height: 20 });
  });

  it('is not that of anything else, nor of a file that breaks off before its pixels', () => {
    const sized = Buffer.from(png);
    sized.writeUInt32BE(0, 16);
    for (const wrong of [Buffer.alloc(0), Buffer.from('%PDF-1.7 not a picture at all, nor anything like it'), jpeg.subarray(0, 300), jpeg.subarray(0, 3), png.subarray(0, 20), sized, Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(60)])]) expect(pictureHead(wrong)).toBe(null);
  });
});
