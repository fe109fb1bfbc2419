/** @no-db */
import { ancestorsOn, latestPeriod, periodOn, standsBelowItself, withPeriod, type UnitPeriod } from './unit-periods';

const period = (unitId: number, validFrom: string, name: string, parentId: number | null = null): UnitPeriod => ({ unitId, validFrom, name, parentId, jurisdictionPath: '/210300/', documentPrefix: '' });
const PERIODS = [period(1, '2019-01-01', '局'), period(2, '2019-01-01', '审批处', 1), period(2, '2026-12-01', '审批科', 1), period(3, '2020-06-01', '一组', 2)];

describe('what a unit was on a day', () => {
  it('is the period that began last before it', () => {
    expect([periodOn(PERIODS, 2, '2026-11-30')?.name, periodOn(PERIODS, 2, '2026-12-01')?.name, periodOn(PERIODS, 3, '2020-05-31')]).toEqual(['审批处', '审批科', undefined]);
    expect(latestPeriod(PERIODS, 2)?.name).toBe('审批科');
    expect(ancestorsOn(PERIODS, 3, '2026-11-20')).toEqual([2, 1]);
  });
  it('gives way to another decision for the same day', () => {
    expect(withPeriod(PERIODS, period(2, '2026-12-01', '许可科', 1)).filter((one) => one.unitId === 2).map((one) => one.name)).toEqual(['审批处', '许可科']);
  });
});

describe('a circle', () => {
  it('is seen on the day itself', () => {
    expect(standsBelowItself(withPeriod(PERIODS, period(1, '2026-11-20', '局', 3)), 1, '2026-11-20')).toBe(true);
    expect(standsBelowItself(withPeriod(PERIODS, period(3, '2026-11-20', '一组', 1)), 3, '2026-11-20')).toBe(false);
    expect(standsBelowItself(withPeriod(PERIODS, period(2, '2026-11-20', '审批处', 2)), 2, '2026-11-20')).toBe(true);
  });
  it('is seen when it would close only with a change that is decided already', () => {
    const coming = withPeriod(PERIODS, period(3, '2027-01-01', '一组', null));
    const under = withPeriod(coming, period(4, '2019-01-01', '二组', 3));
    const later = withPeriod(under, period(3, '2027-03-01', '一组', 4));
    expect(standsBelowItself(under, 4, '2026-11-20')).toBe(false);
    expect(standsBelowItself(later, 4, '2026-11-20')).toBe(true);
  });
});
