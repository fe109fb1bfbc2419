import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import pg from 'pg';
import { Settings } from '../config/settings';

const CHANNEL = 'onecounter_outbox';
/** Rings closer together than this are one: two hundred a second are enough for any relay. */
const PAUSE_MS = 5;
const LISTEN_AGAIN_MS = 1_000;

/**
 * Tells the relays of all workers that something was committed, so that they need not wait for their next look. Rung after the commit and on
 * a connection without a transaction: PostgreSQL's lock for notices is never held while anything is written. A ring that is lost costs the pause of one look.
 */
@Injectable()
export class OutboxBell implements OnApplicationShutdown {
  private readonly log = new Logger('Bell');
  private onRing: (() => void) | undefined;
  private ear: pg.Client | undefined;
  private waiting: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private rungAt = -PAUSE_MS;
  private closed = false;

  constructor(private readonly dataSource: DataSource, private readonly settings: Settings) {}

  ring(): void {
    if (this.waiting || this.closed) return;
    this.waiting = setTimeout(() => this.tell(), Math.max(0, this.rungAt + PAUSE_MS - performance.now())).unref();
  }

  /** Calls `onRing` after each commit anywhere, from now on; and once the connection stands again after it was cut. */
  listen(onRing: () => void): void {
    this.onRing = onRing;
    this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.waiting);
    clearTimeout(this.again);
    await this.ear?.end().catch(() => undefined);
  }

  private tell(): void {
    this.waiting = undefined;
    this.rungAt = performance.now();
    const { master } = this.dataSource.driver as unknown as { master: pg.Pool };
    master.query(`select pg_notify('${CHANNEL}', '')`).catch(() => undefined);
  }

  private connect(): void {
    const ear = new pg.Client({ connectionString: this.settings.databaseUrl, keepAlive: true, application_name: 'onecounter bell' });
    this.ear = ear;
    ear.on('notification', () => this.onRing?.());
    ear.on('error', (error) => this.log.warn(error.message));
    ear.on('end', () => this.connectAgain());
    ear.connect().then(() => ear.query(`listen ${CHANNEL}`)).then(() => this.onRing?.()).catch((error: Error) => {
      this.log.warn(error.message);
      ear.end().catch(() => undefined);
      this.connectAgain();
    });
  }

  private connectAgain(): void {
    if (this.closed) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.connect(), LISTEN_AGAIN_MS).unref();
  }
}
