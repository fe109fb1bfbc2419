import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';

/** One registry a process; /metrics prints it. */
export const METRICS = new Registry();

/** Refusals by code. */
@Injectable()
export class FaultMeter {
  private readonly counter = (METRICS.getSingleMetric('onecounter_refusals_total') as Counter<'code'> | undefined)
    ?? new Counter({ name: 'onecounter_refusals_total', help: 'Refusals by code', labelNames: ['code'], registers: [METRICS] });

  count(code: string): void {
    this.counter.inc({ code });
  }
}
