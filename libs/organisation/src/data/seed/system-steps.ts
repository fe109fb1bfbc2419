import { CALENDAR_NOTICE_STEPS, PERSON_STEPS, ROLE_STEPS, SETTING_STEPS, UNIT_STEPS, WINDOW_STEPS, type StepRule } from '@onecounter/contracts';
import { linkHash } from '@onecounter/kernel/chain';
import type { Statements } from './statements';

export interface SystemVerb { readonly verb: string; readonly facts: object }
/** A subject, how far its trace goes, and what comes next. `head`: hex of the last hash, empty when there is none. */
export interface ToAccount { readonly kind: string; readonly id: number; readonly version: number; readonly head: string; readonly steps: readonly SystemVerb[] }
export interface Moment { readonly legalAt: Date; readonly machineAt: Date }
export interface Accounted { readonly kind: string; readonly id: number; readonly version: number; readonly head: string }

const RULES: Readonly<Record<string, Readonly<Record<string, StepRule>>>> = { unit: UNIT_STEPS, person: PERSON_STEPS, serviceWindow: WINDOW_STEPS, role: ROLE_STEPS, setting: SETTING_STEPS, calendarNotice: CALENDAR_NOTICE_STEPS };
const SYSTEM = 'system';

/** Legal time as it is set in the database, for a machine time. */
export async function momentOf(db: Statements, machineAt: Date): Promise<Moment> {
  const [clock] = await db.rows<{ ms: string | number }>('select offset_ms::text ms from platform.legal_clock');
  return { machineAt, legalAt: new Date(machineAt.getTime() + Number(clock?.ms ?? 0)) };
}

/** Writes steps of the system with the connection of the schema's owner; the subject's own row is the caller's. Gives where each trace ends now. */
export async function writeSystemSteps(db: Statements, found: readonly ToAccount[], moment: Moment): Promise<Accounted[]> {
  const chains = found.map((one) => chainOf(one, moment));
  await db.rows(STEPS, [JSON.stringify(chains.flatMap(({ steps }) => steps)), moment.legalAt, moment.machineAt]);
  return chains.map(({ kind, id, version, head }) => ({ kind, id, version, head }));
}

function chainOf({ kind, id, version, head: before, steps }: ToAccount, { legalAt, machineAt }: Moment) {
  let head: Buffer | null = before === '' ? null : Buffer.from(before, 'hex');
  const linked = steps.map(({ verb, facts }, index) => {
    const [prev, seq]: [Buffer | null, number] = [head, version + index + 1];
    head = linkHash(prev, { subjectKind: kind, subjectId: id, seq, verb, by: null, post: SYSTEM, unit: null, legalAt: legalAt.toISOString(), machineAt: machineAt.toISOString(), facts });
    return { kind, id, seq, verb, fact: RULES[kind]?.[verb]?.fact ?? verb, facts, prev: prev?.toString('hex') ?? null, hash: (head as Buffer).toString('hex') };
  });
  return { kind, id, version: version + steps.length, head: linked.at(-1)?.hash ?? before, steps: linked };
}

const STEPS = `
  with linked as (select * from jsonb_to_recordset($1::jsonb) as x(kind text, id bigint, seq int, verb text, fact text, facts jsonb, prev text, hash text)),
  taken as (insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash)
    select kind, id, seq, verb, null, '${SYSTEM}', null, $2, $3, facts, decode(prev, 'hex'), decode(hash, 'hex') from linked)
  insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select kind, id, seq, fact, $2, $3 from linked order by kind, id, seq`;
