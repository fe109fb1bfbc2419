import { Injectable } from '@nestjs/common';
import { FrozenPeriods } from '../../data/frozen-periods';
import { FIGURES, MAY_BE_UNKNOWN } from '../../rules/figures';
import { compared, type ComparedValue, type CountedValue } from '../../rules/figures/counted';
import type { PeriodHead } from './period-book';

export interface Stand { readonly values: readonly CountedValue[]; readonly calendarMissing: boolean; readonly versions: ReadonlyMap<string, number> }
export type ThreePeriods = readonly [PeriodHead, PeriodHead, PeriodHead];

/** Closed periods of ten years, and as many comparisons. */
const KEPT = 120;

/** What closed periods say. It never changes: each is known by the digest over its values and rows, and read once by a process. */
@Injectable()
export class FrozenStands {
  private readonly stands = new Map<string, Stand>();
  private readonly comparisons = new Map<string, readonly ComparedValue[]>();

  constructor(private readonly frozen: FrozenPeriods) {}

  /** By the id of their period, of those that are closed. */
  async of(periods: readonly PeriodHead[]): Promise<ReadonlyMap<number, Stand>> {
    const closed = periods.flatMap(({ id, digest, calendarMissing }) => (id === null || digest === null ? [] : [{ id, digest, calendarMissing }]));
    const unread = closed.filter(({ digest }) => !this.stands.has(digest));
    const values = unread.length === 0 ? null : await this.frozen.valuesOf(unread.map(({ id }) => id));
    const read = closed.map(({ id, digest, calendarMissing }) => {
      const sorted = [...(values?.get(id) ?? [])].sort((a, b) => placeOf(a.code) - placeOf(b.code));
      return [id, this.stands.get(digest) ?? keep(this.stands, digest, { values: sorted, calendarMissing, versions: new Map(sorted.map(({ code, version }) => [code, version])) })] as const;
    });
    return new Map(read);
  }

  /** Three periods side by side; worked out once when all of them are closed. */
  compare(periods: ThreePeriods, [now, before, lastYear]: readonly [Stand, Stand, Stand]): readonly ComparedValue[] {
    const digests = periods.flatMap(({ digest }) => (digest === null ? [] : [digest]));
    const work = (): ComparedValue[] => compared(now.values, before.values, lastYear.values, MAY_BE_UNKNOWN);
    if (digests.length < periods.length) return work();
    const key = digests.join(' ');
    return this.comparisons.get(key) ?? keep(this.comparisons, key, work());
  }
}

function keep<T>(all: Map<string, T>, key: string, value: T): T {
  const oldest = all.size < KEPT ? undefined : all.keys().next().value;
  if (oldest !== undefined) all.delete(oldest);
  all.set(key, value);
  return value;
}

/** As figures are shown; one that there is no more stands last. */
const PLACES = new Map(FIGURES.map(({ code }, place) => [code, place]));
const placeOf = (code: string): number => PLACES.get(code) ?? FIGURES.length;
