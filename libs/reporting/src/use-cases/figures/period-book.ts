import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { bulletinPeriodNamed, bulletinPeriodOf, periodAfter, plainDate, type BulletinPeriod, type CutOffHistory } from '@onecounter/kernel';
import { LegalClock } from '@onecounter/platform';
import { CutOffs } from '../../data/cut-offs';
import { FrozenPeriods, type ClosedPeriod } from '../../data/frozen-periods';

export interface PeriodHead extends BulletinPeriod { readonly state: 'open' | 'closed'; readonly closedAt: Date | null; readonly id: number | null; readonly digest: string | null; readonly calendarMissing: boolean; readonly bureauUnits: readonly number[] | null }

/** Which days a period of the bulletin has: those it was closed with, else by the cut-off days as they were set. */
@Injectable()
export class PeriodBook {
  constructor(private readonly cutOffs: CutOffs, private readonly frozen: FrozenPeriods, private readonly legal: LegalClock) {}

  today(): string {
    return this.legal.today();
  }

  /** The period that runs now. */
  async current(): Promise<PeriodHead> {
    const [book, history] = [await this.closed(), await this.cutOffs.history()];
    return headOf(bulletinPeriodOf(this.legal.today(), history).name, history, book);
  }

  /** @throws notFound for a period that has not begun */
  async named(name: string): Promise<PeriodHead> {
    const period = headOf(name, await this.cutOffs.history(), await this.closed());
    return period.from <= this.legal.today() ? period : refuse('notFound');
  }

  /** With the period before and that of a year ago. @throws notFound for a period that has not begun */
  async around(name: string): Promise<{ readonly period: PeriodHead; readonly before: PeriodHead; readonly lastYear: PeriodHead }> {
    const [book, history] = [await this.closed(), await this.cutOffs.history()];
    const period = headOf(name, history, book);
    if (period.from > this.legal.today()) refuse('notFound');
    return { period, before: headOf(periodAfter(name, -1), history, book), lastYear: headOf(periodAfter(name, -12), history, book) };
  }

  /** So many periods up to the one that runs now, the latest first. */
  async latest(count: number): Promise<PeriodHead[]> {
    const [book, history] = [await this.closed(), await this.cutOffs.history()];
    const { name } = bulletinPeriodOf(this.legal.today(), history);
    return Array.from({ length: count }, (_, back) => headOf(periodAfter(name, -back), history, book));
  }

  /** What is over and not closed, the oldest first: from the last that was closed, at first from the day on which there was anything to close. A month in which nothing happened is closed like any other. */
  async due(): Promise<PeriodHead[]> {
    const [book, history, today] = [await this.closed(), await this.cutOffs.history(), this.legal.today()];
    const last = [...book.keys()].sort().at(-1);
    const first = last === undefined ? await this.frozen.firstDay() : null;
    if (last === undefined && first === null) return [];
    const due: PeriodHead[] = [];
    let name = last === undefined ? bulletinPeriodOf(plainDate(first ?? today), history).name : periodAfter(last, 1);
    for (let period = headOf(name, history, book); period.to <= today; period = headOf((name = periodAfter(name, 1)), history, book)) due.push(period);
    return due;
  }

  private async closed(): Promise<ReadonlyMap<string, ClosedPeriod>> {
    return new Map((await this.frozen.all()).map((period) => [period.name, period]));
  }
}

/** A period that follows a closed one begins where that ended, whatever happened to the clock since. */
function headOf(name: string, history: CutOffHistory, closed: ReadonlyMap<string, ClosedPeriod>): PeriodHead {
  const kept = closed.get(name);
  if (kept) return { name, from: plainDate(kept.from_on), to: plainDate(kept.to_on), cutOffDay: kept.cut_off_day, state: 'closed', closedAt: kept.closed_at, id: kept.id, digest: kept.digest, calendarMissing: kept.calendar_missing, bureauUnits: kept.bureau_units };
  const before = closed.get(periodAfter(name, -1));
  const period = bulletinPeriodNamed(name, history);
  return { ...period, from: before ? plainDate(before.to_on) : period.from, state: 'open', closedAt: null, id: null, digest: null, calendarMissing: false, bureauUnits: null };
}
