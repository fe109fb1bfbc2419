/** @no-db */
import { EXCLUDED_PROCEDURES } from '@onecounter/contracts';
import { dayCounterOf, plainDate, WorkingCalendar } from '@onecounter/kernel';
import type { HoldRow } from '@onecounter/casework';
import { actualDays, daysTaken, judgeNotifiedDays, procedureOf } from './excluded-procedure';

const evaluation = { procedure: 'entrustedEvaluation', zh: '委托评估', basis: '核准和备案管理条例9条', maxDays: 30 };
const counter = dayCounterOf('working', new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }]));
const hold = (openedOn: string, clearedOn: string | null, notifiedDays: number, procedure = '委托评估'): HoldRow => ({
  id: 1, kind: 'excludedProcedure', opened_by: null, procedure, opened_on: openedOn, blocks: [], stops_clock: true, basis: '', reason: null, notified_days: notifiedDays, due_on: null, document_id: null, cleared_on: clearedOn, result: null,
});

describe('a procedure that stops the clock', () => {
  it.each(Object.keys(EXCLUDED_PROCEDURES))('may be %s, without a cap (art. 45)', (code) => {
    expect(procedureOf({ stopsClock: [] }, code)).toMatchObject({ key: code, basis: '行政许可法45', maxDays: null });
  });

  it('may be one that the item version names, by its own statute and with its cap', () => {
    expect(procedureOf({ stopsClock: [evaluation] }, 'entrustedEvaluation')).toEqual({ key: '委托评估', zh: '委托评估', basis: '核准和备案管理条例9条', maxDays: 30 });
    expect(() => procedureOf({ stopsClock: [] }, 'entrustedEvaluation')).toThrow('procedureNotProvided');
  });

  it.each(['inspection', 'siteInspection', 'supplement', 'requestSupplement', 'toString', '__proto__', ''])('is never %s: inspection and asking for papers stop nothing', (code) => {
    expect(() => procedureOf({ stopsClock: [evaluation] }, code)).toThrow('procedureNotProvided');
  });
});

describe('the days that may be notified', () => {
  const procedure = procedureOf({ stopsClock: [evaluation] }, 'entrustedEvaluation');

  it('end at the cap of the statute', () => {
    expect(() => judgeNotifiedDays(procedure, 30, 0)).not.toThrow();
    expect(() => judgeNotifiedDays(procedure, 31, 0)).toThrow(expect.objectContaining({ code: 'procedureTooLong', facts: { max: 30 } }));
  });

  it('are what earlier notices of the same procedure have left', () => {
    expect(() => judgeNotifiedDays(procedure, 21, 10)).toThrow(expect.objectContaining({ facts: { max: 20 } }));
    expect(() => judgeNotifiedDays(procedureOf({ stopsClock: [] }, 'hearing'), 300, 300)).not.toThrow();
  });

  it('count the lesser of notified and actual days of each earlier stop', () => {
    expect(actualDays('2026-11-10', plainDate('2026-11-16'), counter)).toBe(5);
    expect(daysTaken([hold('2026-11-10', '2026-11-16', 7), hold('2026-11-18', '2026-11-27', 3), hold('2026-11-30', null, 9), hold('2026-11-10', '2026-11-16', 7, 'hearing')], procedure, counter)).toBe(8);
  });
});
