/** Part of the picture as it is shown, in fractions of its width and height. */
export interface Crop { left: number; top: number; right: number; bottom: number }
export type Turn = 0 | 90 | 180 | 270;
export type Edge = keyof Crop;

/** How a page is to be shown and kept; the picture itself stays as it was taken. */
export interface PageEdit { turn: Turn; crop: Crop; bright: boolean }

/** One page, taken or pasted, not yet part of a file. */
export interface CapturedPage extends PageEdit {
  id: string;
  /** Which material of which reception it is for. */
  place: string;
  order: number;
  picture: Blob;
  /** Machine time it came, in milliseconds. */
  keptAt: number;
}

/** A reception rarely has more; a file of more pages is not under the limit of size in a readable quality. */
export const MOST_PAGES = 200;
export const WHOLE: Crop = { left: 0, top: 0, right: 1, bottom: 1 };
export const isWhole = ({ left, top, right, bottom }: Crop): boolean => left === 0 && top === 0 && right === 1 && bottom === 1;
/** Edges never come closer than this. */
const LEAST = 0.05;

/** A quarter to the right; what was cut off stays cut off. */
export function turnRight({ turn, crop, bright }: PageEdit): PageEdit {
  return { turn: ((turn + 90) % 360) as Turn, crop: { left: 1 - crop.bottom, top: crop.left, right: 1 - crop.top, bottom: crop.right }, bright };
}
export const turnLeft = (edit: PageEdit): PageEdit => turnRight(turnRight(turnRight(edit)));

/** One edge moved to a place between the picture's border and the edge opposite. */
export function moveEdge(crop: Crop, edge: Edge, to: number): Crop {
  const within = (least: number, most: number): number => Math.min(Math.max(to, least), most);
  switch (edge) {
    case 'left': return { ...crop, left: within(0, crop.right - LEAST) };
    case 'right': return { ...crop, right: within(crop.left + LEAST, 1) };
    case 'top': return { ...crop, top: within(0, crop.bottom - LEAST) };
    case 'bottom': return { ...crop, bottom: within(crop.top + LEAST, 1) };
  }
}

/** `from` to where `to` stands; the others move up. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const one = list[from];
  return one === undefined || to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
}

export interface Encoding { edge: number; quality: number }
const LADDER: readonly Encoding[] = [
  { edge: 2400, quality: 0.85 }, { edge: 2000, quality: 0.78 }, { edge: 1700, quality: 0.7 }, { edge: 1400, quality: 0.6 }, { edge: 1200, quality: 0.5 }, { edge: 1000, quality: 0.42 }, { edge: 850, quality: 0.35 },
];
/** A whole file stays below this: the limit of an upload is 20 MB, and a PDF adds a little to its pictures. */
const FILE_BYTES = 19 * 1024 * 1024;

/** What each page may weigh, so that all of them together stay under the limit, and the encodings to try for it, best first. */
export function budgetOf(pages: number): { bytes: number; encodings: readonly Encoding[] } {
  const bytes = Math.floor(FILE_BYTES / Math.max(1, pages));
  return { bytes, encodings: LADDER.slice(pages > 120 ? 3 : pages > 50 ? 2 : pages > 20 ? 1 : 0) };
}
