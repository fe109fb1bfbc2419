import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createGateway } from '@onecounter/gateway';
import { startOfLegalDay, plainDate } from '@onecounter/kernel';
import { ClockKeeper, LegalClock, Listeners, MachineClock, Sql } from '@onecounter/platform';
import { Caller } from './caller';
import { Givens } from './givens';
import { JointGivens } from './joint-givens';

const PASSWORD = 'Onecounter#2026';

/** A test desk: the real application on a PostgreSQL of its own, real accounts, legal time that can be moved. */
export class Desk {
  readonly given: Givens;
  readonly givenJoint: JointGivens;
  private readonly callers = new Map<string, Promise<Caller>>();

  private constructor(readonly app: NestFastifyApplication) {
    this.given = new Givens(this);
    this.givenJoint = new JointGivens(this);
  }

  /** @param at legal time at which the story begins, e.g. 2026-11-20T10:30 (Asia/Shanghai) */
  static async open(at = '2026-11-20T10:30'): Promise<Desk> {
    const app = await createGateway({ quiet: true, docs: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const desk = new Desk(app);
    await desk.at(at);
    return desk;
  }

  get sql(): Sql {
    return this.app.get(Sql);
  }

  get<T>(provider: abstract new (...args: never[]) => T): T {
    return this.app.get(provider);
  }

  /** Moves legal time; machine time stays what it is. */
  async at(time: string): Promise<void> {
    const [date = '', clock = '00:00'] = time.split('T');
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    await this.app.get(ClockKeeper).moveTo(new Date(startOfLegalDay(plainDate(date)).getTime() + (hours * 60 + minutes) * 60_000));
  }

  get today(): string {
    return this.app.get(LegalClock).today();
  }

  /** Signs in once for each login. */
  as(login: string): Promise<Caller> {
    let caller = this.callers.get(login);
    if (!caller) this.callers.set(login, (caller = this.signIn(login)));
    return caller;
  }

  async signIn(login: string): Promise<Caller> {
    const response = await this.nobody().post('/auth/sign-in', { login, password: PASSWORD });
    if (response.status !== 200 && response.status !== 201) throw new Error(`${login} cannot sign in: ${JSON.stringify(response.body)}`);
    return new Caller(this.app, (response.body as { accessToken: string }).accessToken);
  }

  nobody(): Caller {
    return new Caller(this.app, null);
  }

  /** Lets every listener hear what happened so far, in order; what the worker does all day. */
  async settle(): Promise<void> {
    const listeners = this.app.get(Listeners);
    for (;;) {
      const rows = await this.sql.rows<{ id: number; subject_kind: string; subject_id: number; seq: number; fact: string }>('select id, subject_kind, subject_id, seq, fact from platform.outbox where relayed_at is null order by id limit 100');
      if (rows.length === 0) return;
      for (const row of rows) {
        for (const listener of listeners.of(row.fact)) await listeners.deliver(listener.name, { id: row.id, subjectKind: row.subject_kind, subjectId: row.subject_id, seq: row.seq, fact: row.fact });
        await this.sql.rows('update platform.outbox set relayed_at = $1, done_at = $1 where id = $2', [this.app.get(MachineClock).now(), row.id]);
      }
    }
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}
