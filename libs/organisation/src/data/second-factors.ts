import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock, PersonalData, Sql } from '@onecounter/platform';
import { isTimedCode, plainCode, stepOfCode } from '../rules/second-factor';

export interface SecondFactorState { readonly confirmedAt: Date | null; readonly codesLeft: number }

const RECOVERY_CODES = 10;
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CHALLENGE_MS = 300_000;

/** 动态码 of people: secrets as ciphertext, recovery codes as HMAC, and the second steps of sign-ins. All times are machine time. */
@Injectable()
export class SecondFactors {
  constructor(private readonly sql: Sql, private readonly vault: PersonalData, private readonly clock: MachineClock) {}

  /** All of it, or nothing. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.sql.transaction(work);
  }

  async state(personId: number): Promise<SecondFactorState> {
    const row = await this.sql.row<SecondFactorState>(
      `select f.confirmed_at "confirmedAt", (select count(*)::int from organisation.recovery_code r where r.person_id = f.person_id and r.used_at is null) "codesLeft" from organisation.second_factor f where f.person_id = $1`, [personId]);
    return row ?? { confirmedAt: null, codesLeft: 0 };
  }

  /** A secret that is not in force yet; false when one is. */
  async begin(personId: number, secret: string): Promise<boolean> {
    return (await this.sql.row(
      `insert into organisation.second_factor (person_id, secret_sealed, begun_at) values ($1, $2, $3)
       on conflict (person_id) do update set secret_sealed = excluded.secret_sealed, begun_at = excluded.begun_at where organisation.second_factor.confirmed_at is null returning person_id`, [personId, this.vault.seal(secret), this.clock.now()])) !== undefined;
  }

  /** Puts it in force when the code is right. @returns recovery codes, in clear only here; null when the code is wrong or nothing was begun */
  async confirm(personId: number, code: string): Promise<string[] | null> {
    const row = await this.sql.row<{ secret: string }>('select secret_sealed secret from organisation.second_factor where person_id = $1 and confirmed_at is null for update', [personId]);
    const step = row ? stepOfCode(this.vault.open(row.secret), code.replace(/\s/g, ''), this.clock.now()) : null;
    if (step === null) return null;
    await this.sql.rows('update organisation.second_factor set confirmed_at = $2, last_step = $3 where person_id = $1', [personId, this.clock.now(), step]);
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    await this.sql.rows('delete from organisation.recovery_code where person_id = $1', [personId]);
    await this.sql.rows('insert into organisation.recovery_code (person_id, code_lookup) select $1, unnest($2::bytea[])', [personId, codes.map((one) => this.lookup(personId, one))]);
    return codes;
  }

  /** Uses the code up: none is good twice, whoever comes at the same moment. */
  async use(personId: number, typed: string): Promise<boolean> {
    if (!isTimedCode(typed)) {
      return (await this.sql.row('update organisation.recovery_code set used_at = $3 where person_id = $1 and code_lookup = $2 and used_at is null returning person_id', [personId, this.lookup(personId, typed), this.clock.now()])) !== undefined;
    }
    const row = await this.sql.row<{ secret: string }>('select secret_sealed secret from organisation.second_factor where person_id = $1 and confirmed_at is not null', [personId]);
    const step = row ? stepOfCode(this.vault.open(row.secret), typed.replace(/\s/g, ''), this.clock.now()) : null;
    return step !== null && (await this.sql.row('update organisation.second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning person_id', [personId, step])) !== undefined;
  }

  /** With its recovery codes and what was begun with it; false when there was none in force. */
  async remove(personId: number): Promise<boolean> {
    await this.sql.rows('delete from organisation.recovery_code where person_id = $1', [personId]);
    await this.sql.rows('delete from organisation.sign_in_challenge where person_id = $1', [personId]);
    return (await this.sql.row('delete from organisation.second_factor where person_id = $1 and confirmed_at is not null returning person_id', [personId])) !== undefined;
  }

  /** The second step of a sign-in, for five minutes; what ran out is forgotten. */
  async challenge(personId: number): Promise<{ id: string; seconds: number }> {
    const [id, now] = [randomUUID(), this.clock.now()];
    await this.sql.rows('delete from organisation.sign_in_challenge where expires_at < $1', [now]);
    await this.sql.rows('insert into organisation.sign_in_challenge (id, person_id, expires_at) values ($1, $2, $3)', [id, personId, new Date(now.getTime() + CHALLENGE_MS)]);
    return { id, seconds: CHALLENGE_MS / 1000 };
  }

  async challenged(id: string): Promise<number | null> {
    return (await this.sql.row<{ person: number }>('select person_id person from organisation.sign_in_challenge where id = $1 and closed_at is null and expires_at > $2', [id, this.clock.now()]))?.person ?? null;
  }

  /** One sign-in comes of it; false when somebody was faster. */
  async close(id: string): Promise<boolean> {
    return (await this.sql.row('update organisation.sign_in_challenge set closed_at = $2 where id = $1 and closed_at is null returning id', [id, this.clock.now()])) !== undefined;
  }

  private lookup(personId: number, code: string): Buffer {
    return this.vault.lookup(`recovery:${personId}:${plainCode(code)}`);
  }
}

/** Ten signs without look-alikes, about 50 bits: XXXXX-XXXXX */
function recoveryCode(): string {
  const signs = Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}
