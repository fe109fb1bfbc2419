import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, MachineClock, type Actor } from '@onecounter/platform';
import { Batches, type BatchRow } from '../data/batches';
import type { ArchiveBatchView } from '../http/archive.view';

const MOST_CASES = 10_000;
const LISTED = 20;

/** 批量归档: asks for a period; the worker does it, and what the page shows is counted from what is left. */
@Injectable()
export class ArchivePeriod {
  constructor(private readonly batches: Batches, private readonly legal: LegalClock, private readonly machine: MachineClock) {}

  /** @throws periodReversed, periodTooLong */
  async begin(period: { from: string; to: string }, actor: Actor): Promise<ArchiveBatchView> {
    if (period.to < period.from) refuse('periodReversed', {}, 'to');
    const cases = await this.batches.casesOf(actor, period.from, period.to, MOST_CASES + 1);
    const joints = await this.batches.jointsOf(actor, period.from, period.to, MOST_CASES + 1);
    if (cases.length + joints.length > MOST_CASES) refuse('periodTooLong', { max: MOST_CASES, count: `${MOST_CASES}+` }, 'from');
    return this.shown(await this.batches.begin(actor, period, { cases, joints }, { today: this.legal.today(), now: this.machine.now() }), actor);
  }

  async list(actor: Actor): Promise<ArchiveBatchView[]> {
    return (await this.batches.listOwn(actor, LISTED)).map(present);
  }

  /** @throws notFound, batchFinished */
  async cancel(id: number, actor: Actor): Promise<ArchiveBatchView> {
    const batch = (await this.batches.own(id, actor)) ?? refuse('notFound');
    if (present(batch).state !== 'running') refuse('batchFinished');
    await this.batches.cancel(id, this.machine.now());
    return this.shown(id, actor);
  }

  private async shown(id: number, actor: Actor): Promise<ArchiveBatchView> {
    return present((await this.batches.own(id, actor)) ?? refuse('notFound'));
  }
}

function present(row: BatchRow): ArchiveBatchView {
  const state = row.cancelled_at ? 'cancelled' : row.left_over === row.failed ? 'done' : 'running';
  return { id: row.id, from: row.from_on, to: row.to_on, total: row.total, done: row.done, failed: row.failed, state, askedAt: row.asked_at.toISOString() };
}
