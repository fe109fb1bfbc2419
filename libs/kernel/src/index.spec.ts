/** @no-db */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync(__dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
const textOf = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

describe('the kernel', () => {
  it.each(sources)('imports nothing from outside in %s', (name) => {
    const imports = [...textOf(name).matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    expect(imports.filter((from) => !from.startsWith('./'))).toEqual(name === 'chain.ts' ? ['node:crypto'] : []);
  });

  it('keeps the hash chain, which needs Node, out of what browsers load', () => {
    expect(textOf('index.ts')).not.toContain('./chain');
    for (const name of sources) expect(textOf(name)).not.toMatch(/from '\.\/chain'/);
  });

  it('asks no clock and no zone of the process', () => {
    for (const name of sources) expect(textOf(name)).not.toMatch(/new Date\(\)|Date\.now|performance\.|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|toLocale/);
  });
});
