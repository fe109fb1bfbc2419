/** @no-db */
import { Refusal } from '@onecounter/contracts';
import { requireGoodPassword } from './password';

const codeOf = (next: string, login = 'clerk1', former = 'Formerly#2025'): string | null => {
  try {
    requireGoodPassword(next, login, former);
    return null;
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('a new password', () => {
  it('is good with ten characters of three classes', () => {
    expect(codeOf('Onecounter1')).toBeNull();
    expect(codeOf('onecounter#1')).toBeNull();
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
});
