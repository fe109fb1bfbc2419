/** @no-db */
import { plainDate } from './plain-date';
import { personalNumberIn } from './personal-number';

const TODAY = plainDate('2026-11-20');

describe('a text that is a personal number', () => {
  it.each([
    ['21030219850101991X', 'residentId', '21030219850101991X'], [' 21030219850101991ｘ ', 'residentId', '21030219850101991X'],
    ['19900000001', 'phone', '19900000001'], ['+86 199-0000-0001', 'phone', '19900000001'], ['0412-5551234', 'phone', '0412-5551234'],
  ])('%s is found as what it is', (text, kind, value) => { expect(personalNumberIn(text, TODAY)).toEqual({ kind, value }); });

  it.each(['210302198501019910', '5551234', '000123', '210300-20261120-000017', '91210303MAXXXX031R', '味源', '', '   ', '21030220991231991X'])('%s is words to look for', (text) => { expect(personalNumberIn(text, TODAY)).toBeNull(); });
});
