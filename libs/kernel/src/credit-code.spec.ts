/** @no-db */
import fc from 'fast-check';
import { checkCreditCode } from './credit-code';

// synthetic codes of Anshan divisions; none is meant to be a real body
describe('a unified social credit code', () => {
  it.each([
    ['91210300MAXXXX015Q', 'an enterprise of the city'],
    ['91210303MAXXXX031R', 'an enterprise of 铁西区'],
    ['91210381MAXXXX058G', 'an enterprise of 海城市'],
    ['93210321MAXXXX0743', 'a farmers’ cooperative'],
    ['12210300MBXXXX0945', 'a public institution'],
    ['91210300MAXX101330', 'a remainder of 0, whose check digit is 0 and not 31'],
    ['91210300MAXX1058XC', 'an organisation code ending in X'],
  ])('takes %s (%s)', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, value: code });
  });

  it.each([
    ['91210300MAXXXX015', 'creditCodeLength'],
    ['91210300MAXXXX015Q0', 'creditCodeLength'],
    ['', 'creditCodeLength'],
    ['91210300MOXXXX015Q', 'creditCodeAlphabet'],
    ['91210300MVXXXX015Q', 'creditCodeAlphabet'],
    ['91210300MA鞍XXX015Q', 'creditCodeAlphabet'],
    ['91210300AMXXXX015Q', 'creditCodeCheckDigit'],
  ])('refuses %s as %s', (code, fault) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: false, code: fault });
  });

  it('tells which check digit would fit', () => {
    expect(checkCreditCode('91210300MAXXXX0150')).toEqual({ ok: false, code: 'creditCodeCheckDigit', expected: 'Q' });
    expect(checkCreditCode('91210300MAXXXX011C')).toEqual({ ok: false, code: 'creditCodeOrganisationCheckDigit', expected: '5' });
  });

  it('may be typed small, wide or with spaces', () => {
    for (const typed of ['91210300maxxxx015q', '９１２１０３００ＭＡＸＸＸＸ０１５Ｑ', ' 912103 00MAXXXX 015Q\n']) {
      expect(checkCreditCode(typed)).toEqual({ ok: true, value: '91210300MAXXXX015Q' });
    }
  });

  it('notices every single mistyped sign', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(fc.property(fc.nat(17), fc.constantFrom(...alphabet), (place, sign) => {
      const code = '91210300MAXXXX015Q';
      fc.pre(code.charAt(place) !== sign);
      expect(checkCreditCode(code.slice(0, place) + sign + code.slice(place + 1)).ok).toBe(false);
    }));
  });

  it('never fails on what people paste', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(checkCreditCode(text).ok).toBe(false)));
  });
});
