import { Injectable } from '@nestjs/common';
import { MachineClock, Sql } from '@onecounter/platform';

/** Accounts of people; an administrator's own pages come later. */
@Injectable()
export class Accounts {
  constructor(private readonly sql: Sql, private readonly clock: MachineClock) {}

  async loginOf(personId: number): Promise<string | null> {
    const row = await this.sql.row<{ login: string }>('select login from organisation.account where person_id = $1 and not disabled', [personId]);
    return row?.login ?? null;
  }

  /** The person's own choice: nobody has to ask for another one. */
  async setPassword(personId: number, passwordHash: string): Promise<void> {
    await this.sql.rows('update organisation.account set password_hash = $2, must_change = false, changed_at = $3 where person_id = $1', [personId, passwordHash, this.clock.now()]);
  }
}
