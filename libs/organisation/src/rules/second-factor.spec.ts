/** @no-db */
import { Secret, TOTP } from 'otpauth';
import { addressOfSecret, isTimedCode, newSecret, plainCode, stepOfCode } from './second-factor';

/** Of RFC 6238, appendix B: the ASCII secret 12345678901234567890; of eight digits the last six. */
const RFC = Secret.fromUTF8('12345678901234567890').base32;

describe('a code', () => {
  it.each([['1970-01-01T00:00:59Z', '287082'], ['2005-03-18T01:58:29Z', '081804'], ['2033-05-18T03:33:20Z', '279037']])('of RFC 6238 at %s is %s', (at, code) => {
    expect(stepOfCode(RFC, code, new Date(at))).toBe(Math.floor(new Date(at).getTime() / 30_000));
  });

  it('is taken thirty seconds early and late, and not sixty', () => {
    const [secret, at] = [newSecret(), new Date('2026-11-22T04:00:15Z')];
    const step = Math.floor(at.getTime() / 30_000);
    const codeAt = (steps: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() + steps * 30_000 });
    expect([-2, -1, 0, 1, 2].map((steps) => stepOfCode(secret, codeAt(steps), at))).toEqual([null, step - 1, step, step + 1, null]);
    expect(stepOfCode(secret, 'x', at)).toBeNull();
  });

  it('comes from a secret of 160 bits that the phone reads with the name of the login', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(addressOfSecret(secret, 'sysadmin'))).toContain('otpauth://totp/一窗:sysadmin');
  });

  it('for recovery is read however it is written', () => {
    expect(plainCode(' abcde-23456 ')).toBe('ABCDE23456');
    expect([isTimedCode('123 456'), isTimedCode('ABCDE-23456')]).toEqual([true, false]);
  });
});
