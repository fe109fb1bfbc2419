import type { BlackBox } from '@onecounter/contracts';

/** A page as pixels: red, green, blue, line by line. */
export interface Picture { readonly width: number; readonly height: number; readonly rgb: Buffer }

/** Blackens whole pixels in place: one that a box touches only in part is black as well. */
export function blackOut({ width, height, rgb }: Picture, boxes: readonly BlackBox[]): void {
  for (const box of boxes) {
    const [left, right] = [clamp(Math.floor((box.x / 100) * width), width), clamp(Math.ceil(((box.x + box.width) / 100) * width), width)];
    const [top, bottom] = [clamp(Math.floor((box.y / 100) * height), height), clamp(Math.ceil(((box.y + box.height) / 100) * height), height)];
    for (let y = top; y < bottom; y += 1) rgb.fill(0, (y * width + left) * 3, (y * width + right) * 3);
  }
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
