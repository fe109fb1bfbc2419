import { Injectable } from '@nestjs/common';
import { refuse, REMEMBERED_PASSWORDS } from '@onecounter/contracts';
import { MachineClock, Sql } from '@onecounter/platform';

/** Accounts of people. */
@Injectable()
export class Accounts {
  constructor(private readonly sql: Sql, private readonly clock: MachineClock) {}

  async loginOf(personId: number): Promise<string | null> {
    const row = await this.sql.row<{ login: string }>('select login from organisation.account where person_id = $1 and not disabled', [personId]);
    return row?.login ?? null;
  }

  /** Whether the password is one that an administrator gave. */
  async hasFirstPassword(personId: number): Promise<boolean> {
    return (await this.sql.row('select 1 from organisation.account where person_id = $1 and must_change', [personId])) !== undefined;
  }

  async isTaken(login: string): Promise<boolean> {
    return (await this.sql.row('select 1 from organisation.account where login = $1', [login])) !== undefined;
  }

  /** The login, also of a disabled account. */
  async loginEver(personId: number): Promise<string | null> {
    return (await this.sql.row<{ login: string }>('select login from organisation.account where person_id = $1', [personId]))?.login ?? null;
  }

  /** A password for one sign-in, which must be changed then. */
  async giveOneTime(personId: number, passwordHash: string): Promise<void> {
    await this.sql.rows(REPLACE_PASSWORD, [personId, passwordHash, this.clock.now(), true, REMEMBERED_PASSWORDS]);
  }

  async setDisabled(personId: number, disabled: boolean): Promise<void> {
    await this.sql.rows('update organisation.account set disabled = $2 where person_id = $1', [personId, disabled]);
  }

  /** @throws loginTaken when somebody else was faster */
  async open(personId: number, login: string, passwordHash: string): Promise<void> {
    const row = await this.sql.row(
      'insert into organisation.account (person_id, login, password_hash, must_change, changed_at) values ($1, $2, $3, true, $4) on conflict do nothing returning id', [personId, login, passwordHash, this.clock.now()]);
    if (!row) refuse('loginTaken', { login }, 'login');
  }

  /** The person's own choice: nobody has to ask for another one. */
  async setPassword(personId: number, passwordHash: string): Promise<void> {
    await this.sql.rows(REPLACE_PASSWORD, [personId, passwordHash, this.clock.now(), false, REMEMBERED_PASSWORDS]);
  }

  /** Hashes of the present password and of those before it that are remembered. */
  async rememberedHashes(personId: number): Promise<string[]> {
    const rows = await this.sql.rows<{ hash: string }>(
      `select password_hash hash from organisation.account where person_id = $1
       union all (select password_hash from organisation.former_password where person_id = $1 order by id desc limit $2)`,
      [personId, REMEMBERED_PASSWORDS - 1],
    );
    return rows.map(({ hash }) => hash);
  }
}

/** The password that goes is remembered, and what is older than need be is forgotten. */
const REPLACE_PASSWORD = `
  with gone as (insert into organisation.former_password (person_id, password_hash, given_at) select person_id, password_hash, changed_at from organisation.account where person_id = $1),
  forgotten as (delete from organisation.former_password where person_id = $1 and id not in (select id from organisation.former_password where person_id = $1 order by id desc limit $5))
  update organisation.account set password_hash = $2, must_change = $4, changed_at = $3 where person_id = $1`;
