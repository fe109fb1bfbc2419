import { Injectable } from '@nestjs/common';
import { PersonalData, Sql } from '@onecounter/platform';
import { NO_ATTEMPTS, type AttemptState } from '../rules/lockout';

/** Who may sign in with a login. */
export interface Account {
  readonly id: number;
  readonly personId: number;
  readonly login: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
  /** A code is asked for as well. */
  readonly secondFactor: boolean;
}

export interface Attempts {
  readonly lookup: Buffer;
  readonly state: AttemptState;
  readonly attemptNo: number;
  readonly account: Account | null;
}

interface Row {
  id: number | null; person_id: number; password_hash: string; disabled: boolean; second_factor: boolean;
  failed_count: number | null; failed_at: Date[]; locked_until: Date | null; attempt_no: number;
}

/** What was tried with a login, whether it exists or not. */
@Injectable()
export class SignInAttempts {
  constructor(private readonly sql: Sql, private readonly personal: PersonalData) {}

  async of(login: string): Promise<Attempts> {
    const lookup = this.personal.lookup(`login:${login}`);
    const row = await this.sql.row<Row>(
      `select a.id, a.person_id, a.password_hash, a.disabled, exists (select 1 from organisation.second_factor f where f.person_id = a.person_id and f.confirmed_at is not null) second_factor, t.failed_count, t.failed_at, t.locked_until, t.attempt_no from (select $1::text login) asked
       left join organisation.account a on a.login = asked.login left join organisation.sign_in_attempt t on t.login_lookup = $2`,
      [login, lookup],
    );
    const account = row?.id ? { id: row.id, personId: row.person_id, login, passwordHash: row.password_hash, disabled: row.disabled, secondFactor: row.second_factor } : null;
    const tried = row && row.failed_count !== null;
    const state = tried ? { failedCount: row.failed_count ?? 0, failedAt: row.failed_at, lockedUntil: row.locked_until } : NO_ATTEMPTS;
    return { lookup, state, attemptNo: tried ? row.attempt_no : 0, account };
  }

  /** Writes the attempt down before the password is looked at; false when another attempt came between. */
  async claim(attempts: Attempts, claimed: AttemptState, now: Date): Promise<boolean> {
    const row = await this.sql.row(
      `insert into organisation.sign_in_attempt as t (login_lookup, failed_count, failed_at, locked_until, attempt_no, touched_at) values ($1, $2, $3, $4, $5 + 1, $6)
       on conflict (login_lookup) do update set failed_count = excluded.failed_count, failed_at = excluded.failed_at, locked_until = excluded.locked_until,
         attempt_no = excluded.attempt_no, touched_at = excluded.touched_at where t.attempt_no = $5::int returning attempt_no`,
      [attempts.lookup, claimed.failedCount, claimed.failedAt, claimed.lockedUntil, attempts.attemptNo, now],
    );
    return row !== undefined;
  }

  /** The password was right: the attempt was no failure, and those in a row before it are over. */
  async forgive(lookup: Buffer, at: Date): Promise<void> {
    await this.sql.rows(
      'update organisation.sign_in_attempt set failed_count = 0, locked_until = null, failed_at = array_remove(failed_at, $2::timestamptz), attempt_no = attempt_no + 1 where login_lookup = $1',
      [lookup, at],
    );
  }

  /** The password was right, but a code is asked for as well: the attempt was no failure, and those before it still count. */
  async giveBack(lookup: Buffer, at: Date): Promise<void> {
    await this.sql.rows(
      'update organisation.sign_in_attempt set failed_count = greatest(failed_count - 1, 0), locked_until = null, failed_at = array_remove(failed_at, $2::timestamptz), attempt_no = attempt_no + 1 where login_lookup = $1',
      [lookup, at],
    );
  }

  /** Nothing counts against the login any more. */
  async unlock(login: string): Promise<void> {
    await this.sql.rows('delete from organisation.sign_in_attempt where login_lookup = $1', [this.personal.lookup(`login:${login}`)]);
  }

  async forgetBefore(instant: Date): Promise<number> {
    return (await this.sql.rows('delete from organisation.sign_in_attempt where touched_at < $1 returning attempt_no', [instant])).length;
  }
}
