import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { canonicalJson } from '@onecounter/kernel/chain';
import { Trace, UNWATCHED, type Actor, type RunProgress } from '@onecounter/platform';
import { createHash } from 'node:crypto';
import { BULLETIN_PERIOD_SUBJECT, FrozenPeriods, recordValues, type FrozenValue } from '../../data/frozen-periods';
import { FIGURES, figureOf } from '../../rules/figures';
import { withWholes } from '../../rules/figures/counted';
import { partsOf } from '../../rules/figures/parts';
import { PeriodBook, type PeriodHead } from './period-book';
import { RowsOfPeriod } from './rows-of-period';

/** 截数: the rows of a period are kept as they are, its figures are counted from what was kept. All of a period in one transaction: whoever is killed leaves nothing behind. */
@Injectable()
export class ClosePeriod {
  constructor(private readonly book: PeriodBook, private readonly frozen: FrozenPeriods, private readonly rows: RowsOfPeriod, private readonly trace: Trace) {}

  /** @throws periodClosed, cutOffNotReached, earlierPeriodOpen, notFound */
  async run(name: string, actor: Actor): Promise<SubjectTakenView> {
    await this.frozen.alone();
    const period = await this.book.named(name);
    if (period.state === 'closed') refuse('periodClosed', { name }, 'name');
    const [next] = await this.book.due();
    if (next === undefined || period.to > this.book.today()) refuse('cutOffNotReached', { name, to: period.to }, 'name');
    if (next.name !== name) refuse('earlierPeriodOpen', { name: next.name }, 'name');
    return this.freeze(period, actor);
  }

  private async freeze({ name, from, to, cutOffDay }: PeriodHead, actor: Actor): Promise<SubjectTakenView> {
    const id = await this.trace.nextId(BULLETIN_PERIOD_SUBJECT);
    const { bureau, calendarMissing } = await this.rows.keep(id, { from, to });
    const values = await valuesOf(this.frozen, id, bureau);
    const digest = digestOf(name, values, await this.frozen.digestOfRows(id));
    return presentTaken(await this.trace.beginSubject(id, {
      kind: BULLETIN_PERIOD_SUBJECT, verb: 'closePeriod', actor, facts: { name, from, to, cutOffDay, digest, calendarMissing },
      set: { name, from_on: from, to_on: to, cut_off_day: cutOffDay, closed_at: this.trace.legalNow(), calendar_missing: calendarMissing, bureau_units: bureau, digest }, with: (w) => recordValues(w, values),
    }));
  }
}

/**
 * Every period that is over and open, the oldest first; however many were missed. Each in a transaction of its own: whoever is stopped among years of them
 * goes on from the last that was closed. Whoever finds another at it leaves it to them.
 */
@Injectable()
export class CloseDuePeriods {
  constructor(private readonly book: PeriodBook, private readonly frozen: FrozenPeriods, private readonly close: ClosePeriod) {}

  /** In a transaction, which keeps others out. Stopped between two periods: what is closed stays closed. @returns names of those that were closed */
  async run(actor: Actor, progress: RunProgress = UNWATCHED): Promise<string[]> {
    if (!(await this.frozen.makesUpAlone())) return [];
    const closed: string[] = [];
    for (let name = await this.next(actor); name !== null; name = await this.next(actor)) {
      closed.push(name);
      await progress.at(closed.length, null);
    }
    return closed;
  }

  /** Looks again each time: by hand somebody may have closed one meanwhile. */
  private next(actor: Actor): Promise<string | null> {
    return this.frozen.apart(async () => {
      await this.frozen.alone();
      const [next] = await this.book.due();
      if (next === undefined) return null;
      await this.close.run(next.name, actor);
      return next.name;
    });
  }
}

/** What the kept rows come to, each by the definition of today. */
export async function valuesOf(frozen: FrozenPeriods, id: number, bureau: readonly number[]): Promise<FrozenValue[]> {
  const values = withWholes(FIGURES, partsOf(await frozen.recount(id)), new Set(bureau));
  return values.map((value) => ({ ...value, version: figureOf(value.code)?.version ?? 1 }));
}

/** Of figures and rows together: what is changed in either gives itself away. SHA-256, hex. */
export function digestOf(name: string, values: readonly FrozenValue[], rows: string): string {
  const figures = values.map(({ code, version, unitId, value }) => [code, version, unitId ?? 0, String(value)]).sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  return createHash('sha256').update(canonicalJson([name, figures, rows])).digest('hex');
}
