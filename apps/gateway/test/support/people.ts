import type { RoleName } from '@onecounter/contracts';
import { adoptOrganisation } from '@onecounter/organisation';
import { MachineClock } from '@onecounter/platform';
import { Desk, type Caller } from '@onecounter/testing';
import pg from 'pg';

const SECTION: Partial<Record<RoleName, string>> = { sectionReviewer: 'reviewer1', sectionApprover: 'approver1', sectionHead: 'head1' };
export const loginOf = (role: RoleName): string => SECTION[role] ?? `at-haicheng-${role.toLowerCase()}`;

/**
 * An account for each role. Those of a section belong to 卫生计生审批科 of the city; all others to 海城市, a county, so that there is
 * another jurisdiction which they must not see (a post of the whole bureau in the city sees everything).
 */
export async function hirePeople(roles: readonly RoleName[]): Promise<void> {
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  try {
    const hired = roles.filter((role) => !SECTION[role]).map((role) => ({ role, login: loginOf(role) }));
    await owner.query(HIRE, [JSON.stringify(hired)]);
    const rows = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> => (await owner.query(text, [...values])).rows as T[];
    await adoptOrganisation({ rows }, new MachineClock().now());
  } finally {
    await owner.end();
  }
}

const HIRE = `
  with fresh as (select seed.*, nextval(pg_get_serial_sequence('organisation.person', 'id')) person_id from jsonb_to_recordset($1::jsonb) as seed(role text, login text)),
  people as (insert into organisation.person (id, name, created_at) select fresh.person_id, '海城 ' || fresh.role, a.changed_at from fresh, organisation.account a where a.login = 'clerk1'),
  posts as (insert into organisation.post_holding (person_id, unit_id, role, valid_from) select fresh.person_id, u.id, fresh.role, '2019-01-01' from fresh, organisation.unit u where u.code = 'C-210381')
  insert into organisation.account (person_id, login, password_hash, must_change, demo, changed_at)
  select fresh.person_id, fresh.login, a.password_hash, false, true, a.changed_at from fresh, organisation.account a where a.login = 'clerk1'`;

export interface Person { readonly role: RoleName; readonly login: string; readonly caller: Caller }

export async function signInEverybody(desk: Desk, roles: readonly RoleName[]): Promise<Person[]> {
  await hirePeople(roles);
  const people: Person[] = [];
  for (const role of roles) people.push({ role, login: loginOf(role), caller: await desk.as(loginOf(role)) });
  return people;
}
