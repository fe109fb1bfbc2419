import { Injectable } from '@nestjs/common';
import { BusinessSchedule, MachineClock, Sql } from '@onecounter/platform';
import { Booklets } from '../data/booklets';
import { MakeBooklet } from '../use-cases/make-booklet';

/** No new one is begun after this; whoever waits is next in the following run. */
const BEGINS_FOR_MS = 40_000;

/** 要点手册: what was asked for, within seconds, one process at a time. */
@Injectable()
export class MakeBooklets extends BusinessSchedule {
  readonly name = 'make-booklets';
  readonly cron = '*/5 * * * * *';
  constructor(private readonly booklets: Booklets, private readonly maker: MakeBooklet, private readonly sql: Sql, private readonly machine: MachineClock) { super(); }

  async run(): Promise<string> {
    if (!(await this.booklets.alone())) return 'another process is at it';
    const until = this.machine.now().getTime() + BEGINS_FOR_MS;
    let made = 0;
    while (this.machine.now().getTime() < until && (await this.sql.apart(() => this.maker.next()))) made += 1;
    return `${made} booklets`;
  }
}
