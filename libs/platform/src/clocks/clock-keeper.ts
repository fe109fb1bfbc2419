import { randomUUID } from 'node:crypto';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Settings } from '../config/settings';
import { Sql } from '../database/sql';
import { LegalClock } from './legal-clock';
import { MachineClock } from './machine-clock';

const FOLLOW_EVERY_MS = 200;
const ALIVE_WITHIN_MS = 3_000;
const WAIT_AT_MOST_MS = 5_000;

/** Keeps this process on the legal time of the database, and moves it for all processes where that is allowed. */
@Injectable()
export class ClockKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly processId = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock, private readonly settings: Settings) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.clockMovable) return; // elsewhere legal time is machine time, whatever the row says
    await this.follow();
    this.timer = setInterval(() => void this.follow().catch(() => undefined), FOLLOW_EVERY_MS); // the database may be away for a while
    this.timer.unref();
  }

  /** Signs off while there are still connections, so that nobody waits for us. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    if (this.settings.clockMovable) await this.sql.rows('delete from platform.process where id = $1', [this.processId]).catch(() => undefined);
  }

  /** Moves legal time to `to`; returns when every live process has it. @throws clockFixed in production. */
  async moveTo(to: Date): Promise<void> {
    if (!this.settings.clockMovable) refuse('clockFixed');
    const offset = to.getTime() - this.machine.now().getTime();
    const moved = await this.sql.transaction(() => this.sql.row<{ version: number }>('update platform.legal_clock set offset_ms = $1, version = version + 1 where id = 1 returning version', [Math.round(offset)]));
    this.legal.follow(offset, moved?.version ?? 0);
    await this.waitForAll(moved?.version ?? 0);
  }

  private async follow(): Promise<void> {
    const row = await this.sql.row<{ offset_ms: number; version: number }>('select offset_ms, version from platform.legal_clock where id = 1');
    if (row && row.version >= this.legal.version) this.legal.follow(row.offset_ms, row.version);
    await this.sql.rows(
      `insert into platform.process (id, kind, clock_version, seen_at) values ($1, 'node', $2, $3) on conflict (id) do update set clock_version = excluded.clock_version, seen_at = excluded.seen_at`,
      [this.processId, this.legal.version, this.machine.now()],
    );
  }

  private async waitForAll(version: number): Promise<void> {
    const until = this.machine.now().getTime() + WAIT_AT_MOST_MS;
    while (this.machine.now().getTime() < until) {
      const alive = new Date(this.machine.now().getTime() - ALIVE_WITHIN_MS);
      const behind = await this.sql.row<{ n: number }>('select count(*)::int n from platform.process where clock_version < $1 and seen_at > $2 and id <> $3', [version, alive, this.processId]);
      if (!behind?.n) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
