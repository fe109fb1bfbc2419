import { ROLES, type Role } from '@onecounter/contracts';
import { MachineClock } from '@onecounter/platform';
import { bringCalendars } from './bring-calendars';
import { bringSettings } from './bring-settings';
import type { Statements } from './statements';
import { momentOf, writeSystemSteps } from './system-steps';

interface Grant { readonly role: string; readonly permission: string }
interface RoleRow { readonly id: number; readonly name: string; readonly version: number; readonly head: string; readonly permissions: readonly string[] }

/**
 * Gives posts what this version of the program brings and no earlier one did. What was once given is remembered (organisation.seeded_grant): taken away by an
 * administrator it stays away, and what an administrator added stays. Each role that gains something takes a step of the system, a new one its first.
 * Needs the owner of the schema. Repeating it changes nothing.
 * @param machineAt when it happens
 * @returns what posts may now that they could not before
 */
export async function bringGrants(db: Statements, roles: Readonly<Record<string, Pick<Role, 'grants'>>> = ROLES, machineAt: Date = new MachineClock().now()): Promise<Grant[]> {
  const grants = Object.entries(roles).flatMap(([role, { grants: permissions }]) => permissions.map((permission) => ({ role, permission })));
  const brought = await db.rows<Grant>(BRING, [JSON.stringify(grants)]);
  await db.rows(FOUND, [Object.keys(roles)]);
  await account(db, brought, machineAt);
  return brought;
}

/** The same with the settings, for a database that lives already; one that has no units yet gets them with its seed. */
export async function bringNewGrants(db: Statements): Promise<Grant[]> {
  const [lives] = await db.rows('select 1 from organisation.unit limit 1');
  if (!lives) return [];
  await bringSettings(db, new MachineClock().now());
  await bringCalendars(db, new MachineClock().now());
  return bringGrants(db);
}

async function account(db: Statements, brought: readonly Grant[], machineAt: Date): Promise<void> {
  const rows = await db.rows<RoleRow>(MOVING, [brought.map(({ role }) => role)]);
  if (rows.length === 0) return;
  const moment = await momentOf(db, machineAt);
  const accounted = await writeSystemSteps(db, rows.map((row) => ({ kind: 'role', id: row.id, version: row.version, head: row.head, steps: [stepOf(row, brought)] })), moment);
  await db.rows(HEADS, [JSON.stringify(accounted), moment.legalAt]);
}

function stepOf({ name, version, permissions }: RoleRow, brought: readonly Grant[]) {
  if (version === 0) return { verb: 'foundRole', facts: { permissions, role: name } };
  return { verb: 'bringPermissions', facts: { permissions: brought.filter(({ role }) => role === name).map(({ permission }) => permission).sort(), role: name } };
}

const BRING = `
  with brought as (
    insert into organisation.seeded_grant (role, permission) select distinct role, permission from jsonb_to_recordset($1::jsonb) as seed(role text, permission text)
    on conflict do nothing returning role, permission)
  insert into organisation.role_grant (role, permission) select role, permission from brought on conflict do nothing returning role, permission`;
const FOUND = `
  insert into organisation.role (name) select name from (select unnest($1::text[]) name union select role from organisation.role_grant) r order by name on conflict (name) do nothing`;
// json: read the same whatever type parsers the connection has
const MOVING = `
  select r.id::int id, r.name, r.version, encode(r.head, 'hex') head,
    coalesce((select jsonb_agg(g.permission order by g.permission collate "C") from organisation.role_grant g where g.role = r.name), '[]') permissions
  from organisation.role r where r.version = 0 or r.name = any($1) order by r.id for update`;
const HEADS = `
  update organisation.role r set version = x.version, head = decode(x.head, 'hex'), moved_at = $2
  from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) where r.id = x.id`;
