/** What a unit was called and where it belonged from a legal date on. */
export interface UnitPeriod {
  readonly unitId: number;
  readonly validFrom: string;
  readonly name: string;
  readonly parentId: number | null;
  readonly jurisdictionPath: string;
  readonly documentPrefix: string;
}

/** The period in force on the legal date; undefined before the unit's first day. */
export function periodOn(periods: readonly UnitPeriod[], unitId: number, day: string): UnitPeriod | undefined {
  return periods.filter((one) => one.unitId === unitId && one.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1);
}

/** The period decided last, in force already or not. */
export const latestPeriod = (periods: readonly UnitPeriod[], unitId: number): UnitPeriod | undefined => periodOn(periods, unitId, '9999-12-31');

/** The periods as they would be with this one: another of the same unit and day gives way. */
export function withPeriod(periods: readonly UnitPeriod[], next: UnitPeriod): UnitPeriod[] {
  return [...periods.filter((one) => one.unitId !== next.unitId || one.validFrom !== next.validFrom), next];
}

/** Whether the unit would stand below itself on the day or on a later one, when changes decided already come in. */
export function standsBelowItself(periods: readonly UnitPeriod[], unitId: number, from: string): boolean {
  const days = [from, ...periods.map((one) => one.validFrom).filter((day) => day > from)];
  return days.some((day) => ancestorsOn(periods, unitId, day).includes(unitId));
}

/** Ids from the parent up to the top, ending where a circle closes. */
export function ancestorsOn(periods: readonly UnitPeriod[], unitId: number, day: string): number[] {
  const seen: number[] = [];
  for (let at = periodOn(periods, unitId, day)?.parentId ?? null; at !== null && !seen.includes(at); at = periodOn(periods, at, day)?.parentId ?? null) seen.push(at);
  return seen;
}
