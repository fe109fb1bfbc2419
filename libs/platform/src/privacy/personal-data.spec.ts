/** @no-db */
import { randomBytes } from 'node:crypto';
import { Settings } from '../config/settings';
import { PersonalData } from './personal-data';

const key = (): string => randomBytes(32).toString('base64');
const keys = { k1: key(), k2: key() };
const lookup = key();
const vault = (current: string, ring: Record<string, string>): PersonalData => new PersonalData(new Settings({ ONECOUNTER_DATA_KEYS: Buffer.from(JSON.stringify({ current, keys: ring, lookup })).toString('base64') }));

describe('sealed personal data', () => {
  it('comes back whole, and looks different each time', () => {
    const one = vault('k1', keys);
    expect(one.open(one.seal('21030219850101991X'))).toBe('21030219850101991X');
    expect(one.seal('21030219850101991X')).not.toBe(one.seal('21030219850101991X'));
  });

  it('stays readable when the keys rotate, as long as the old key is on the ring', () => {
    const sealed = vault('k1', keys).seal('19900000001');
    expect(vault('k2', keys).open(sealed)).toBe('19900000001');
    expect(() => vault('k2', { k2: keys.k2 }).open(sealed)).toThrow('k1');
  });

  it('notices when a bit was changed', () => {
    const [id = '', body = ''] = vault('k1', keys).seal('19900000001').split('.');
    const bytes = Buffer.from(body, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => vault('k1', keys).open(`${id}.${bytes.toString('base64')}`)).toThrow();
  });

  it('is found by its look-up, which does not depend on the current key', () => {
    expect(vault('k1', keys).lookup('x').equals(vault('k2', keys).lookup('x'))).toBe(true);
    expect(vault('k1', keys).lookup('x').equals(vault('k1', keys).lookup('y'))).toBe(false);
  });
});
