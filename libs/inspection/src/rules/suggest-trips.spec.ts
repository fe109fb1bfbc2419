/** @no-db */
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { suggestTrips, type WaitingRequest } from './suggest-trips';

// Friday 2026-11-20; no notice is needed for a plain week
const [FRIDAY, CALENDAR] = [plainDate('2026-11-20'), new WorkingCalendar([])];
const waits = (id: number, given: Partial<WaitingRequest> = {}): WaitingRequest => ({ id, district: '210303', applicant_id: id, unit_id: 1, due_on: '2026-12-04', wished_days: [], ...given });

describe('suggested trips', () => {
  it('go to one district each', () => {
    expect(suggestTrips([waits(1), waits(2, { district: '210304' })], FRIDAY, CALENDAR).map(({ district, requests }) => [district, requests])).toEqual([['210303', [1]], ['210304', [2]]]);
  });

  it('take what is due first, six places a car, and visit nobody twice', () => {
    const waiting = [...[1, 2, 3, 4, 5].map((id) => waits(id)), waits(6, { due_on: '2026-11-27' }), waits(7, { applicant_id: 6, unit_id: 2 }), waits(8, { due_on: null })];
    expect(suggestTrips(waiting, FRIDAY, CALENDAR).map(({ requests, dueOn, sections }) => [requests, dueOn, sections])).toEqual([[[6, 7, 1, 2, 3, 4], '2026-11-27', 2], [[5, 8], '2026-12-04', 1]]);
  });

  it('leave on the next working day when nobody wishes for another', () => {
    expect(suggestTrips([waits(1)], FRIDAY, CALENDAR)).toMatchObject([{ onDate: '2026-11-23', late: false }]);
  });

  it('leave on the day most wish for, if it lies before the first is due', () => {
    const wish = (day: string, ...more: string[]) => suggestTrips([waits(1, { wished_days: [day, ...more] }), waits(2, { due_on: '2026-11-27', wished_days: [day] })], FRIDAY, CALENDAR)[0]?.onDate;
    expect(wish('2026-11-25', '2026-11-24')).toBe('2026-11-25');
    expect(wish('2026-11-27')).toBe('2026-11-23');
    expect(wish('2026-11-22')).toBe('2026-11-23'); // a Sunday
  });

  it('say when no day is left before the due date', () => {
    expect(suggestTrips([waits(1, { due_on: '2026-11-23' })], FRIDAY, CALENDAR)).toMatchObject([{ onDate: '2026-11-23', late: true }]);
  });
});
