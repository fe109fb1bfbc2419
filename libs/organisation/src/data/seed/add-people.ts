import type { RoleName } from '@onecounter/contracts';
import { SEEDED_FROM, type Statements } from './statements';

export interface PersonToAdd {
  readonly login: string;
  readonly name: string;
  readonly role: RoleName;
  readonly unit: string;
  readonly window: string | null;
}

export interface NewAccounts {
  readonly passwordHash: string;
  readonly mustChange: boolean;
  readonly demo: boolean;
  readonly now: Date;
}

/** Adds people with post and account whose login is not known yet, in one statement; gives the logins added. */
export async function addPeople(db: Statements, people: readonly PersonToAdd[], accounts: NewAccounts): Promise<string[]> {
  const rows = await db.rows<{ login: string }>(PEOPLE, [JSON.stringify(people), SEEDED_FROM, accounts.passwordHash, accounts.mustChange, accounts.demo, accounts.now]);
  return rows.map((row) => row.login);
}

const PEOPLE = `
  with fresh as (
    select ordered.*, nextval(pg_get_serial_sequence('organisation.person', 'id')) person_id from (
      select seed.*, u.id unit_id, w.id window_id
      from rows from (jsonb_to_recordset($1::jsonb) as (login text, name text, role text, unit text, "window" text)) with ordinality seed
      join organisation.unit u on u.code = seed.unit left join organisation.service_window w on w.unit_id = u.id and w.number = seed."window"
      where not exists (select 1 from organisation.account a where a.login = seed.login) order by seed.ordinality) ordered),
  people as (insert into organisation.person (id, name, created_at) select person_id, name, $6 from fresh),
  posts as (insert into organisation.post_holding (person_id, unit_id, role, window_id, valid_from) select person_id, unit_id, role, window_id, $2::date from fresh)
  insert into organisation.account (person_id, login, password_hash, must_change, demo, changed_at) select person_id, login, $3, $4, $5, $6 from fresh returning login`;
