/** @no-db */
import fc from 'fast-check';
import { checkResidentId } from './resident-id';
import { day } from '../test/national-calendar';

const check = (text: string): ReturnType<typeof checkResidentId> => checkResidentId(text, day('2026-11-20'));

// synthetic numbers; none is meant to be a real person
describe('a resident identity number', () => {
  it.each([
    ['21030219850101991X', '1985-01-01'], ['21030420000229993X', '2000-02-29'], ['210381199506159954', '1995-06-15'],
    ['210323196610099974', '1966-10-09'], ['210624195505059899', '1955-05-05'],
  ])('takes %s, old divisions included', (id, birthDate) => {
    expect(check(id)).toEqual({ ok: true, value: id, birthDate });
  });

  it.each([
    ['2103021985010199', 'residentIdLength'], ['', 'residentIdLength'],
    ['2103021985A101991X', 'residentIdAlphabet'], ['X1030219850101991X', 'residentIdAlphabet'],
    ['99030219850101991X', 'residentIdProvince'],
    ['210302198502299933', 'residentIdBirthDate'], ['21030200000101991X', 'residentIdBirthDate'],
    ['21030220261121991X', 'residentIdFutureBirth'],
  ])('refuses %s as %s', (id, fault) => {
    expect(check(id)).toMatchObject({ ok: false, code: fault });
  });

  it('tells which check digit would fit', () => {
    expect(check('210302198501019910')).toEqual({ ok: false, code: 'residentIdCheckDigit', expected: 'X' });
  });

  it('may be typed with a small x, wide or with spaces', () => {
    expect(check('21030219880808007x')).toMatchObject({ ok: true, value: '21030219880808007X' });
    expect(check('２１０３０２ 19850101 991ｘ')).toMatchObject({ ok: true, value: '21030219850101991X' });
  });

  it('may be that of a child born today', () => {
    expect(check('210302202611209916')).toMatchObject({ ok: true, birthDate: '2026-11-20' });
  });

  it('notices every single mistyped digit and every swap of neighbours', () => {
    const id = '210381199506159954';
    fc.assert(fc.property(fc.nat(16), fc.nat(9), (place, digit) => {
      fc.pre(id.charAt(place) !== String(digit));
      expect(check(id.slice(0, place) + digit + id.slice(place + 1)).ok).toBe(false);
    }));
    fc.assert(fc.property(fc.nat(15), (place) => {
      const [left, right] = [id.charAt(place), id.charAt(place + 1)];
      fc.pre(left !== right);
      expect(check(id.slice(0, place) + right + left + id.slice(place + 2)).ok).toBe(false);
    }));
  });
});
