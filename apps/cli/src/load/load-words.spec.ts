/** @no-db */
import { describe, expect, it } from '@jest/globals';
import { checkCreditCode, checkResidentId, legalDateOf, legalTimeOf, plainDate } from '@onecounter/kernel';
import { applicantOf } from './applicant';
import { copiedTextArray, copyLine } from './copy-text';
import { creditCodeOf, residentIdOf } from './numbers';
import { OFFICE_DAY, OfficeTime } from './office-time';
import { Chance } from './random';

const TODAY = plainDate('2026-11-20');

describe('invented applicants', () => {
  it('have valid numbers, each its own', () => {
    const serials = [...Array.from({ length: 500 }, (_, index) => index + 1), 30, 31, 961, 14_999, 15_000, 15_001, 250_000];
    for (const serial of serials) expect([serial, checkCreditCode(creditCodeOf('210303', serial)).ok, checkResidentId(residentIdOf(serial), TODAY).ok]).toEqual([serial, true, true]);
    expect(new Set(serials.map((serial) => creditCodeOf('210303', serial))).size).toBe(new Set(serials).size);
    expect(new Set(serials.map(residentIdOf)).size).toBe(new Set(serials).size);
  });

  it('are the same whenever they are asked for, and others with another seed', () => {
    expect(applicantOf(5, 42)).toEqual(applicantOf(5, 42));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => applicantOf(seed, 42).name)).size).toBeGreaterThan(3);
  });
});

describe('chance', () => {
  it('comes again with the same seed and is spread evenly', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => new Chance(1, 2, index).next());
    expect(numbers.slice(0, 5)).toEqual(Array.from({ length: 5 }, (_, index) => new Chance(1, 2, index).next()));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
      expect(share).toBeGreaterThan(0.09);
      expect(share).toBeLessThan(0.11);
    }
  });
});

describe('office time', () => {
  const time = new OfficeTime([plainDate('2026-11-19'), plainDate('2026-11-20'), plainDate('2026-11-23')], new Date('2026-11-20T14:10:00+08:00'));
  const at = (minutes: number): string => `${legalDateOf(new Date(time.isoAt(minutes)))} ${legalTimeOf(new Date(time.isoAt(minutes)))}`;

  it('knows morning, noon and the end of the day', () => {
    expect([at(0), at(179), at(180), at(389.9), at(OFFICE_DAY), at(2 * OFFICE_DAY + 181)]).toEqual(['2026-11-19 08:30', '2026-11-19 11:29', '2026-11-19 13:00', '2026-11-19 16:29', '2026-11-20 08:30', '2026-11-23 13:01']);
    expect(time.now).toBe(OFFICE_DAY + 180 + 70);
  });
});

describe('lines for COPY', () => {
  it('keep what would end a column or a line', () => {
    expect(copyLine([1, null, true, false, 'a\tb\\c\nd'])).toBe('1\t\\N\tt\tf\ta\\tb\\\\c\\nd\n');
    expect(copiedTextArray(['a', '{,', 'b"c', 'd\\'])).toBe('{"a","{,","b\\\\"c","d\\\\\\\\"}');
  });
});
