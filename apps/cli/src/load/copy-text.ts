const SPECIAL = /[\\\t\n\r]/;
const EVERY_SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as COPY reads it. */
export type CopyValue = string | number | boolean | null;

/** One line of COPY's text format. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copied).join('\t')}\n`;
}

export function copied(value: CopyValue): string {
  if (value === null) return '\\N';
  if (value === true) return 't';
  if (value === false) return 'f';
  if (typeof value === 'number') return String(value);
  return SPECIAL.test(value) ? value.replace(EVERY_SPECIAL, (sign) => ESCAPES[sign] ?? sign) : value;
}

/** JSON on one line has no control characters left, and backslashes seldom. */
export function copiedJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

export const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
export const copiedBytea = (bytes: Buffer | null): string => (bytes === null ? '\\N' : `\\\\x${bytes.toString('hex')}`);

/** {"a","b"}: every element quoted. */
export function copiedTextArray(elements: Iterable<string>): string {
  let text = '';
  for (const element of elements) {
    const inner = element.includes('"') || element.includes('\\') ? copied(element.replace(/["\\]/g, '\\$&')) : element;
    text += text === '' ? `"${inner}"` : `,"${inner}"`;
  }
  return `{${text}}`;
}
