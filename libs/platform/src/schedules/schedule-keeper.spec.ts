/** @no-db */
import { dueOccurrences } from './schedule-keeper';

const monthly = { cron: '0 0 25 * *', tz: 'Asia/Shanghai', makeUp: 'each' as const };
const at = (text: string): Date => new Date(text);

describe('a business schedule', () => {
  it('is due at the legal hour of Asia/Shanghai, not before', () => {
    expect(dueOccurrences(monthly, at('2026-08-25T00:00:00+08:00'), at('2026-09-24T23:59:59+08:00'))).toEqual([]);
    expect(dueOccurrences(monthly, at('2026-08-25T00:00:00+08:00'), at('2026-09-25T00:00:00+08:00'))).toEqual([at('2026-09-25T00:00:00+08:00')]);
  });

  it('makes up for missed occurrences in order, oldest first', () => {
    expect(dueOccurrences(monthly, at('2026-07-25T00:00:00+08:00'), at('2026-10-01T09:00:00+08:00'))).toEqual([at('2026-08-25T00:00:00+08:00'), at('2026-09-25T00:00:00+08:00')]);
  });

  it('takes only the latest where the work looks at the present state anyway', () => {
    const minutely = { cron: '* * * * *', tz: 'Asia/Shanghai', makeUp: 'latest' as const };
    expect(dueOccurrences(minutely, at('2026-07-25T00:00:00Z'), at('2026-10-01T09:00:30Z'))).toEqual([at('2026-10-01T09:00:00Z')]);
    expect(dueOccurrences(minutely, at('2026-10-01T09:00:00Z'), at('2026-10-01T09:00:30Z'))).toEqual([]);
  });
});
