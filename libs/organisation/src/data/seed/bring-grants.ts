import { ROLES, type Role } from '@onecounter/contracts';
import type { Statements } from './statements';

interface Grant { readonly role: string; readonly permission: string }

/**
 * Gives posts what this version of the program brings and no earlier one did. What was once given is remembered (organisation.seeded_grant): taken away by an
 * administrator it stays away, and what an administrator added stays. Needs the owner of the schema. Repeating it changes nothing.
 * @returns what posts may now that they could not before
 */
export function bringGrants(db: Statements, roles: Readonly<Record<string, Pick<Role, 'grants'>>> = ROLES): Promise<Grant[]> {
  const grants = Object.entries(roles).flatMap(([role, { grants: permissions }]) => permissions.map((permission) => ({ role, permission })));
  return db.rows<Grant>(BRING, [JSON.stringify(grants)]);
}

/** The same, for a database that lives already; one that has no units yet gets its grants with its seed. */
export async function bringNewGrants(db: Statements): Promise<Grant[]> {
  const [lives] = await db.rows('select 1 from organisation.unit limit 1');
  return lives ? bringGrants(db) : [];
}

const BRING = `
  with brought as (
    insert into organisation.seeded_grant (role, permission) select distinct role, permission from jsonb_to_recordset($1::jsonb) as seed(role text, permission text)
    on conflict do nothing returning role, permission)
  insert into organisation.role_grant (role, permission) select role, permission from brought on conflict do nothing returning role, permission`;
