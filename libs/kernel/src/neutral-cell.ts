/** Signs with which a spreadsheet begins a formula, also after a detour through CSV. */
const BEGINS_FORMULA = /^[=+\-@\t\r\n]/;

/** A text that a spreadsheet shows and never computes. */
export function neutralCell(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}
