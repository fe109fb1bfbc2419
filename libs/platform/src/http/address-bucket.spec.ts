/** @no-db */
import { AddressBucket } from './address-bucket';

describe('requests without a session', () => {
  it('pass up to the limit within a minute, then wait', () => {
    const bucket = new AddressBucket();
    expect([0, 1, 2].map((ms) => bucket.take('a', ms, 3))).toEqual([0, 0, 0]);
    expect(bucket.take('a', 20_000, 3)).toBe(40);
    expect(bucket.take('b', 20_000, 3)).toBe(0);
    expect(bucket.take('a', 60_000, 3)).toBe(0);
  });

  it('take no more room than there is, whoever comes', () => {
    const bucket = new AddressBucket(60_000, 100);
    for (let n = 0; n < 1000; n += 1) bucket.take(`address ${n}`, n, 1);
    expect((bucket as unknown as { windows: Map<string, object> }).windows.size).toBeLessThanOrEqual(100);
    expect(bucket.take('address 999', 1000, 1)).toBeGreaterThan(0);
  });
});
