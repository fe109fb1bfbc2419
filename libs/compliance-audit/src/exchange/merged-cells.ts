import type { Cell } from '../rules/seals/register-cell';

/** A merged range; rows from 1, columns from 0, both ends inside. */
export interface MergedCells { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

const MERGE = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Longer than any tag that is looked for. */
const KEPT = 200;
const MOST_MERGES = 100_000;

/** Finds merged ranges in the text of a sheet that comes in parts; they stand behind all cells. */
export class MergeFinder {
  readonly found: MergedCells[] = [];
  private rest = '';

  take(part: string): void {
    const text = this.rest + part;
    let end = 0;
    for (const match of text.matchAll(MERGE)) {
      end = match.index + match[0].length;
      if (this.found.length < MOST_MERGES) this.found.push({ left: placeOf(match[1] ?? ''), top: Number(match[2]), right: placeOf(match[3] ?? ''), bottom: Number(match[4]) });
    }
    this.rest = text.slice(Math.max(end, text.length - KEPT));
  }
}

const placeOf = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What was merged downwards counts for each of its rows, as it is read on paper. @returns cells that got their value so or gave it, as `row:column` */
export function fillMerged(rows: (readonly Cell[])[], merges: readonly MergedCells[]): Set<string> {
  const merged = new Set<string>();
  for (const { top, left, bottom } of merges) {
    if (bottom === top) continue;
    const value = rows[top - 1]?.[left] ?? null;
    for (let row = top; row <= Math.min(bottom, rows.length); row += 1) {
      merged.add(`${row}:${left}`);
      const cells = rows[row - 1];
      if (row > top && cells && (cells[left] ?? null) === null) rows[row - 1] = cells.with(left, value);
    }
  }
  return merged;
}
