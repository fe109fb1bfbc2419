/** @no-db */
import { cronFault, nextTimes } from './cron-times';

const at = (text: string): Date => new Date(text);

describe('the time of a schedule', () => {
  it('is read in Asia/Shanghai, whatever the server\'s own zone', () => {
    expect(nextTimes('30 8 * * 1-5', 'Asia/Shanghai', at('2026-11-20T10:30:00+08:00'), 3)).toEqual([at('2026-11-23T08:30:00+08:00'), at('2026-11-24T08:30:00+08:00'), at('2026-11-25T08:30:00+08:00')]);
  });

  it.each(['0 3 * * *', '*/5 8-18 * * 1-5', '0 0 25 * *', '15,45 * * * *', '0 0 29 2 *', '  0   3 * * * '])('%s can be kept', (cron) => { expect(cronFault(cron)).toBeNull(); });

  it.each([
    ['', '要写五段（分、时、日、月、周），现在是 0 段'], ['0 3 * *', '要写五段（分、时、日、月、周），现在是 4 段'], ['0 0 3 * * *', '要写五段（分、时、日、月、周），现在是 6 段'], ['60 3 * * *', '第 1 段（分）“60”不对'], ['0 24 * * *', '第 2 段（时）“24”不对'],
    ['0 3 32 * *', '第 3 段（日）“32”不对'], ['0 3 * 13 *', '第 4 段（月）“13”不对'], ['0 3 * * 八', '第 5 段（周）只能用数字和 * , / -'], ['@daily 0 0 0 0', '第 1 段（分）只能用数字和 * , / -'], ['0 0 30 2 *', '这样的日子一次也不会有'],
  ])('%s is refused in words', (cron, why) => { expect(cronFault(cron)).toBe(why); });
});
