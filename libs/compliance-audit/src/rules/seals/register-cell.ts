/** A cell as it is read: the value that was worked out, never a formula. */
export type Cell = string | number | boolean | Date | null;

const CHINESE_NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const MOST_COPIES = 100_000;

/** Words of a cell: trimmed, without control characters; text that begins with = + - @ is text. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell).replace(/[\p{Cc}\u200b\ufeff]+/gu, ' ').trim();
}

/** Codes and numbers, written in full width too: ＳＰ－００１ is SP-001. */
export const codeOf = (cell: Cell): string => textOf(cell).normalize('NFKC').replace(/\s+/gu, '');

/** 2, ２, 2份, 两份; null when it is no whole number from 1 on. */
export function copiesOf(cell: Cell): number | null {
  const text = codeOf(cell).replace(/[份张枚个]$/u, '').replace(/^两$/u, '二');
  const count = CHINESE_NUMBERS.includes(text) ? CHINESE_NUMBERS.indexOf(text) : /^\d{1,6}(\.0+)?$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MOST_COPIES ? count : null;
}

/** The number of a line: 12, ００12, No.12, 2026-012 counts as 2026012; null when there is none. */
export function lineNumberOf(cell: Cell): number | null {
  const digits = codeOf(cell).replace(/\.0+$/, '').replace(/\D/g, '');
  const value = Number(digits);
  return digits !== '' && value >= 1 && value <= 999_999_999 ? value : null;
}

/** A, B … Z, AA: as Excel names its columns. */
export function columnName(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : columnName(Math.floor(place / 26) - 1) + String.fromCharCode(65 + (place % 26));
}
