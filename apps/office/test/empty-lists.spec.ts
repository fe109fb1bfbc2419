/** @no-db */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDERS = ['apps/office/src', 'apps/hall/src', 'apps/hall/public-entry/src', 'libs/web-kit/src'];
const files = FOLDERS.flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))).filter((file) => /\.(vue|ts)$/.test(file));
const text = new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));

/** A page and the components that it draws, as far down as three levels. */
function drawn(file: string, depth = 3): string[] {
  const imports = [...(text.get(file) ?? '').matchAll(/from '(\.[^']+\.vue)'/g)].map(([, name]) => path.join(path.dirname(file), name ?? ''));
  return [file, ...(depth === 0 ? [] : imports.flatMap((one) => drawn(one, depth - 1)))];
}
const lists = files.filter((file) => file.endsWith('.vue') && /useKeysetList[<(]/.test(text.get(file) ?? ''));
const emptyStates = files.flatMap((file) => [...(text.get(file) ?? '').matchAll(/<EmptyState\b((?:[^>"]|"[^"]*")*?)(\/?)>([^]*?)(?=<\/EmptyState>|$)/g)].map(([, attributes = '', closed, inside = '']) => ({ file, attributes, inside: closed ? '' : inside })));

describe('a list in which nothing is', () => {
  it('is found where there is one', () => {
    expect(lists.length).toBeGreaterThan(20);
    expect(emptyStates.length).toBeGreaterThan(60);
  });

  it.each(lists)('%s says so', (file) => { expect(drawn(file).some((one) => text.get(one)?.includes('<EmptyState'))).toBe(true); });

  it('says what to do, not only that nothing is there', () => {
    expect(emptyStates.filter(({ attributes, inside }) => !/\s:?text="/.test(attributes) && inside.trim() === '').map(({ file, attributes }) => `${file}: ${attributes.trim()}`)).toEqual([]);
  });
});
