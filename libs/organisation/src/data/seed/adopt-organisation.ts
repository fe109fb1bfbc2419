import { PERSON_STEPS, UNIT_STEPS, WINDOW_STEPS, type StepRule } from '@onecounter/contracts';
import { linkHash } from '@onecounter/kernel/chain';
import type { Statements } from './statements';

interface Verb { readonly verb: string; readonly facts: object }
interface Unaccounted { readonly kind: string; readonly id: number; readonly steps: readonly Verb[] }
interface Moment { readonly legalAt: Date; readonly machineAt: Date }

const RULES: Readonly<Record<string, Readonly<Record<string, StepRule>>>> = { unit: UNIT_STEPS, person: PERSON_STEPS, serviceWindow: WINDOW_STEPS };
const SYSTEM = 'system';

/**
 * Gives every seeded unit, person and window that has no step yet its first ones, taken by the system: what a seed or an earlier version of the
 * program wrote becomes accountable, and `verify` passes on old and new databases. Repeating it changes nothing.
 */
export async function adoptOrganisation(db: Statements, machineAt: Date): Promise<number> {
  await db.rows(PERIODS);
  const found = [...(await db.rows<Unaccounted>(UNITS)), ...(await db.rows<Unaccounted>(PEOPLE)), ...(await db.rows<Unaccounted>(WINDOWS))];
  if (found.length === 0) return 0;
  const [clock] = await db.rows<{ ms: string | number }>('select offset_ms::text ms from platform.legal_clock');
  const moment = { machineAt, legalAt: new Date(machineAt.getTime() + Number(clock?.ms ?? 0)) };
  const chains = found.map((one) => chainOf(one, moment));
  await db.rows(STEPS, [JSON.stringify(chains.flatMap(({ steps }) => steps)), moment.legalAt, machineAt]);
  for (const kind of Object.keys(RULES)) await db.rows(HEADS[kind] ?? '', [JSON.stringify(chains.filter((one) => one.kind === kind)), moment.legalAt]);
  return found.length;
}

function chainOf({ kind, id, steps }: Unaccounted, { legalAt, machineAt }: Moment) {
  let head: Buffer | null = null;
  const linked = steps.map(({ verb, facts }, index) => {
    const prev: Buffer | null = head;
    head = linkHash(prev, { subjectKind: kind, subjectId: id, seq: index + 1, verb, by: null, post: SYSTEM, unit: null, legalAt: legalAt.toISOString(), machineAt: machineAt.toISOString(), facts });
    return { kind, id, seq: index + 1, verb, fact: RULES[kind]?.[verb]?.fact ?? verb, facts, prev: prev?.toString('hex') ?? null, hash: (head as Buffer).toString('hex') };
  });
  return { kind, id, version: steps.length, head: (linked.at(-1)?.hash ?? ''), steps: linked };
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
const STEPS = `
  with linked as (select * from jsonb_to_recordset($1::jsonb) as x(kind text, id bigint, seq int, verb text, fact text, facts jsonb, prev text, hash text)),
  taken as (insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash)
    select kind, id, seq, verb, null, '${SYSTEM}', null, $2, $3, facts, decode(prev, 'hex'), decode(hash, 'hex') from linked)
  insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select kind, id, seq, fact, $2, $3 from linked order by kind, id, seq`;
const HEADS: Readonly<Record<string, string>> = {
  unit: `update organisation.unit u set version = x.version, head = decode(x.head, 'hex'), moved_at = $2, status = 'active'
    from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) where u.id = x.id`,
  serviceWindow: `update organisation.service_window w set version = x.version, head = decode(x.head, 'hex'), moved_at = $2, status = 'open'
    from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) where w.id = x.id`,
  person: `update organisation.person p set version = x.version, head = decode(x.head, 'hex'), moved_at = $2,
      status = case when a.id is null then 'registered' when a.disabled then 'disabled' else 'enabled' end
    from jsonb_to_recordset($1::jsonb) as x(id bigint, version int, head text) left join organisation.account a on a.person_id = x.id where p.id = x.id`,
};
