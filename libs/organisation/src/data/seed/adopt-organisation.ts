import type { Statements } from './statements';
import { momentOf, writeSystemSteps, type SystemVerb } from './system-steps';

interface Unaccounted { readonly kind: string; readonly id: number; readonly steps: readonly SystemVerb[] }

/**
 * Gives every seeded unit, person and window that has no step yet its first ones, taken by the system: what a seed or an earlier version of the
 * program wrote becomes accountable, and `verify` passes on old and new databases. Repeating it changes nothing.
 */
export async function adoptOrganisation(db: Statements, machineAt: Date): Promise<number> {
  await db.rows(PERIODS);
  const found = [...(await db.rows<Unaccounted>(UNITS)), ...(await db.rows<Unaccounted>(PEOPLE)), ...(await db.rows<Unaccounted>(WINDOWS))];
  if (found.length === 0) return 0;
  const moment = await momentOf(db, machineAt);
  const accounted = await writeSystemSteps(db, found.map((one) => ({ ...one, version: 0, head: '' })), moment);
  for (const [kind, statement] of Object.entries(HEADS)) await db.rows(statement, [JSON.stringify(accounted.filter((one) => one.kind === kind)), moment.legalAt]);
  return found.length;
}

const PERIODS = `
  insert into organisation.unit_period (unit_id, valid_from, name, parent_id, jurisdiction_path, document_prefix)
  select id, valid_from, name, parent_id, jurisdiction_path, document_prefix from organisation.unit u
  where not exists (select 1 from organisation.unit_period p where p.unit_id = u.id)`;
// json: read the same whatever type parsers the connection has
const UNITS = `
  select 'unit' kind, id::int id, jsonb_build_array(jsonb_build_object('verb', 'establishUnit', 'facts', jsonb_build_object('adopted', true, 'code', code, 'from', valid_from, 'parent', parent_id))) steps
  from organisation.unit where version = 0 order by id`;
const WINDOWS = `
  select 'serviceWindow' kind, id::int id, jsonb_build_array(jsonb_build_object('verb', 'openWindow', 'facts', jsonb_build_object('adopted', true, 'unit', unit_id, 'number', number, 'kind', kind))) steps
  from organisation.service_window where version = 0 order by id`;
const PEOPLE = `
  select 'person' kind, p.id::int id, jsonb_build_array(jsonb_build_object('verb', 'registerPerson', 'facts', jsonb_build_object('adopted', true)))
    || case when a.id is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('verb', 'openAccount', 'facts', jsonb_build_object('account', a.id))) end
    || case when a.disabled then jsonb_build_array(jsonb_build_object('verb', 'disableAccount', 'facts', jsonb_build_object('account', a.id))) else '[]'::jsonb end
    || coalesce((select jsonb_agg(jsonb_build_object('verb', 'appointPost', 'facts', jsonb_build_object('post', h.id, 'role', h.role, 'unit', h.unit_id, 'window', h.window_id, 'from', h.valid_from, 'to', h.valid_to)) order by h.id)
         from organisation.post_holding h where h.person_id = p.id), '[]'::jsonb) steps
  from organisation.person p left join organisation.account a on a.person_id = p.id where p.version = 0 order by p.id`;
const HEADS: Readonly<Record<string, string>> = {
  unit: `update organisation.unit u set version = x.version, head = decode(x.head, 'hex'), moved_at = $2, status = 'active'
    from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) where u.id = x.id`,
  serviceWindow: `update organisation.service_window w set version = x.version, head = decode(x.head, 'hex'), moved_at = $2, status = 'open'
    from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) where w.id = x.id`,
  person: `update organisation.person p set version = x.version, head = decode(x.head, 'hex'), moved_at = $2,
      status = case when a.id is null then 'registered' when a.disabled then 'disabled' else 'enabled' end
    from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) left join organisation.account a on a.person_id = x.id where p.id = x.id`,
};
