/** @no-db */
import { Refusal } from '@onecounter/contracts';
import { requireGoodPassword } from './password';

const codeOf = (next: string, login = 'clerk1', former = 'Formerly#2025', rules = { length: 10, kinds: 3 }): string | null => {
  try {
    requireGoodPassword(next, login, former, rules);
    return null;
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('a new password', () => {
  it('is good with ten characters of three classes', () => {
    expect(codeOf('Counterwise1')).toBeNull();
    expect(codeOf('counterwise#1')).toBeNull();
    expect(codeOf('窗口Counter88x')).toBeNull();
  });
  it('is too weak when it is short, counted in characters and not in bytes', () => {
    expect(codeOf('Short#123')).toBe('passwordTooWeak');
    expect(codeOf('𠮷𠮷𠮷𠮷𠮷Aa1')).toBe('passwordTooWeak');
  });
  it('is too weak with two classes only, however long', () => {
    expect(codeOf('onecounter2026')).toBe('passwordTooWeak');
    expect(codeOf('1234567890123')).toBe('passwordTooWeak');
  });
  it('may not hold the login, in whatever case, nor repeat the former one', () => {
    expect(codeOf('CLERK1#2026x')).toBe('passwordRepeats');
    expect(codeOf('Formerly#2025')).toBe('passwordRepeats');
  });
  it('follows what the security administrator has set', () => {
    expect([codeOf('Counterwise1', 'x1', 'y', { length: 14, kinds: 3 }), codeOf('Counterwise1', 'x1', 'y', { length: 10, kinds: 4 }), codeOf('counterwise1', 'x1', 'y', { length: 8, kinds: 2 })]).toEqual(['passwordTooWeak', 'passwordTooWeak', null]);
  });
  it.each(['P@ssw0rd2026', 'Admin@123456', '1qaz@WSX3edc', 'Qwerty#20261', '#2026Welcome!', 'Woaini1314!', 'Onecounter#2026', 'iLoveYou!!99', 'Abcd1234!@#$'])('is no common word with digits and signs: %s', (common) => {
    expect(codeOf(common)).toBe('passwordCommon');
  });
  it.each(['Better#Choice1', 'Zhaoyang-88-men', '窗口Counter88x', 'kettle-Lamp-42'])('may hold common words among others: %s', (rare) => {
    expect(codeOf(rare)).toBeNull();
  });
});
