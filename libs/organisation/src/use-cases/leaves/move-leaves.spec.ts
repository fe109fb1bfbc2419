import { verbDue } from './move-leaves';

const now = new Date('2026-11-24T08:00:00+08:00');
const ends = (time: string) => new Date(`${time}:00+08:00`);

describe('a leave that legal time has reached', () => {
  it('begins, ends, or lapses when nobody answered', () => {
    expect(verbDue({ status: 'approved', ends_at: ends('2026-11-25T00:00') }, now)).toBe('beginLeave');
    expect(verbDue({ status: 'away', ends_at: ends('2026-11-24T00:00') }, now)).toBe('endLeave');
    expect(verbDue({ status: 'requested', ends_at: ends('2026-11-24T00:00') }, now)).toBe('lapseLeave');
  });

  it('ends without having begun when the whole of it fell into an outage', () => {
    expect(verbDue({ status: 'approved', ends_at: ends('2026-11-24T00:00') }, now)).toBe('endLeave');
  });
});
