import { Injectable } from '@nestjs/common';
import { LegalClock, MachineClock, METRICS, Sql } from '@onecounter/platform';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import type pg from 'pg';

/** What an operator watches: outbox age, overdue cases, pool waits, beside Node's own figures. */
@Injectable()
export class Measures {
  private readonly outboxAge = gauge('onecounter_outbox_age_seconds', 'Age of the oldest fact that is not relayed yet');
  private readonly overdue = gauge('onecounter_cases_overdue', 'Running cases past their due date');
  private readonly poolWaits = gauge('onecounter_pool_waiting', 'Requests that wait for a database connection');

  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock, private readonly dataSource: DataSource) {
    if (!METRICS.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics({ register: METRICS });
  }

  async askDatabase(): Promise<void> {
    await this.sql.row('select 1 as one');
  }

  async text(): Promise<string> {
    const oldest = await this.sql.row<{ at: Date | null }>('select min(machine_at) at from platform.outbox where relayed_at is null');
    this.outboxAge.set(oldest?.at ? (this.machine.now().getTime() - oldest.at.getTime()) / 1000 : 0);
    const overdue = await this.sql.row<{ n: number }>('select count(*)::int n from casework.permit_case where due_on < $1 and running', [this.legal.today()]);
    this.overdue.set(overdue?.n ?? 0);
    this.poolWaits.set((this.dataSource.driver as unknown as { master?: pg.Pool }).master?.waitingCount ?? 0);
    return METRICS.metrics();
  }
}

function gauge(name: string, help: string): Gauge {
  return (METRICS.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help, registers: [METRICS] });
}
