/** @no-db */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import {
  addDays, chineseDate, chineseLongDate, daysBetween, instantOf, isPlainDate, legalDateOf, legalTimeOf,
  maxDate, minDate, plainDate, startOfLegalDay, weekdayOf,
} from './plain-date';

describe('a legal date', () => {
  it.each(['2026-11-25', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(plainDate(text)).toBe(text);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '0999-12-31', '20261125', '2026-11-25T00:00', ' 2026-11-25', ''])(
    'refuses "%s"', (text) => {
      expect(isPlainDate(text)).toBe(false);
      expect(() => plainDate(text)).toThrow(RangeError);
    },
  );

  it('is never something else than text', () => {
    for (const value of [null, undefined, 20261125, new Date(0)]) expect(isPlainDate(value)).toBe(false);
  });

  it('moves by days over months, leap days and years', () => {
    expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(plainDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(plainDate('2026-03-01'), -1)).toBe('2026-02-28');
    expect(daysBetween(plainDate('2026-11-04'), plainDate('2026-12-09'))).toBe(35);
    expect(daysBetween(plainDate('2026-12-09'), plainDate('2026-11-04'))).toBe(-35);
  });

  it('does not leave the years 1000 to 9999 nor move by parts of a day', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(plainDate('1000-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(plainDate('2026-01-01'), 1e12)).toThrow(RangeError);
  });

  it('is spelled for lists and for sentences', () => {
    expect(chineseDate(plainDate('2026-11-25'))).toBe('2026-11-25 周三');
    expect(chineseLongDate(plainDate('2026-11-25'))).toBe('11月25日（周三）');
    expect(chineseLongDate(plainDate('2026-02-01'))).toBe('2月1日（周日）');
    expect(weekdayOf(plainDate('1969-12-28'))).toBe(0);
  });

  it('has a latest and an earliest among several', () => {
    const [early, late] = [plainDate('2026-09-30'), plainDate('2026-10-01')];
    expect(maxDate(early, late, early)).toBe(late);
    expect(minDate(late, early)).toBe(early);
  });
});

describe('an instant in Asia/Shanghai', () => {
  it('belongs to the legal day that begins at 16:00 UTC', () => {
    expect(legalDateOf(new Date('2026-09-24T15:59:59.999Z'))).toBe('2026-09-24');
    expect(legalDateOf(new Date('2026-09-24T16:00:00.000Z'))).toBe('2026-09-25');
    expect(legalTimeOf(new Date('2026-09-24T15:59:59.999Z'))).toBe('23:59');
    expect(legalTimeOf(new Date('2026-09-24T16:00:00.000Z'))).toBe('00:00');
    expect(startOfLegalDay(plainDate('2026-09-25')).toISOString()).toBe('2026-09-24T16:00:00.000Z');
    expect(instantOf(plainDate('2026-11-20'), '10:32').toISOString()).toBe('2026-11-20T02:32:00.000Z');
  });

  it('refuses what is no moment', () => {
    expect(() => legalDateOf(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => legalTimeOf(new Date(Number.NaN))).toThrow(RangeError);
    for (const time of ['24:00', '9:00', '09:60', '']) expect(() => instantOf(plainDate('2026-11-20'), time)).toThrow(RangeError);
  });

  it('agrees with the time zone data of the platform', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
    fc.assert(fc.property(fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }), (instant) => {
      expect(`${legalDateOf(instant)} ${legalTimeOf(instant)}`).toBe(shanghai.format(instant));
      const date = legalDateOf(instant);
      expect(startOfLegalDay(date) <= instant && instant < startOfLegalDay(addDays(date, 1))).toBe(true);
    }));
  });

  it('does not depend on the time zone of the process', () => {
    const source = readFileSync(join(__dirname, 'plain-date.ts'), 'utf8');
    const { code } = transformSync(source, { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
    const probe = `const moments = [0, 1, 599, 600, 601].map((m) => new Date(Date.UTC(2026, 2, 8) + m * 97 * 60000));
      console.log(new Date(2026, 0, 1).getTimezoneOffset());
      console.log(JSON.stringify(moments.map((m) => [exports.legalDateOf(m), exports.legalTimeOf(m), exports.startOfLegalDay(exports.legalDateOf(m)).toISOString(),
        exports.addDays(exports.legalDateOf(m), 230), exports.chineseDate(exports.legalDateOf(m)), exports.weekdayOf(exports.legalDateOf(m))])));`;
    const answers = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) =>
      execFileSync(process.execPath, ['-e', `${code}\n${probe}`], { env: { TZ: zone }, encoding: 'utf8' }).split('\n'));
    expect(answers.map(([offset]) => offset)).toEqual(['0', '-480', '300']);
    expect(new Set(answers.map(([, answer]) => answer)).size).toBe(1);
  });
});
