/** @no-db */
import { AddressFailures } from './address-failures';

const START = Date.parse('2026-11-20T01:00:00Z');
const at = (seconds: number): Date => new Date(START + seconds * 1000);

describe('failures of one address', () => {
  it('stops the twenty-first within ten minutes and says how long to wait', () => {
    const failures = new AddressFailures();
    for (let i = 0; i < 20; i += 1) {
      expect(failures.secondsToWait('10.0.0.1', at(i))).toBe(0);
      failures.note('10.0.0.1', at(i));
    }
    expect(failures.secondsToWait('10.0.0.1', at(20))).toBe(580);
    expect(failures.secondsToWait('10.0.0.2', at(20))).toBe(0);
    expect(failures.secondsToWait('10.0.0.1', at(601))).toBe(0);
  });
});
