/** @no-db */
import { calendarMonth, yearUntil } from './calendar-months';

describe('the months of the receiving rates', () => {
  it('are calendar months', () => {
    expect(calendarMonth('2026-12')).toEqual({ month: '2026-12', from: '2026-12-01', until: '2027-01-01' });
    expect(calendarMonth('2028-02').until).toBe('2028-03-01');
  });

  it('make twelve, over the turn of the year', () => {
    const months = yearUntil('2026-03').map(({ month }) => month);
    expect(months).toHaveLength(12);
    expect([months[0], months[8], months[9], months[11]]).toEqual(['2025-04', '2025-12', '2026-01', '2026-03']);
  });
});
