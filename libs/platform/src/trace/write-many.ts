import type { Lifecycle } from '@onecounter/contracts';
import { linkHash } from '@onecounter/kernel/chain';
import type { WriteStatement } from '../database/write-statement';
import type { Actor } from '../http/actor';
import type { SubjectKind } from './subject';

/** One of many subjects that take the same step. `set`: columns of its own row, the same ones for all. */
export interface OneOfManySteps {
  readonly id: number;
  /** Steps taken before, and the hash of the last; 0 and null for a subject that is born. */
  readonly version: number;
  readonly head: Buffer | null;
  readonly status: string;
  readonly facts: object;
  readonly set: Readonly<Record<string, unknown>>;
}
export interface StepOfMany { readonly kind: SubjectKind<Lifecycle>; readonly verb: string; readonly fact: string; readonly actor: Actor; readonly legalAt: Date; readonly machineAt: Date }

/** Names of columns come from the code; anything else would be spliced into the statement. */
const COLUMN = /^[a-z_]+$/;

/**
 * Subjects, trace and outbox of many steps as parts of one statement, however many there are: `s` gives id and version of each subject that moved.
 * Values travel as one JSON document and take the types of the subject's own columns.
 */
export function writeMany(w: WriteStatement, step: StepOfMany, rows: readonly OneOfManySteps[]): void {
  const { kind: { table, lifecycle: { kind } }, verb, fact, actor, legalAt, machineAt } = step;
  const columns = ['status', 'head', 'moved_at', ...Object.keys(rows[0]?.set ?? {}).filter((column) => column !== 'id')];
  const stray = columns.find((column) => !COLUMN.test(column));
  if (stray !== undefined) throw new Error(`no column: ${stray}`);
  const links = rows.map((row) => ({ ...row, seq: row.version + 1, hash: linkHash(row.head, {
    subjectKind: kind, subjectId: row.id, seq: row.version + 1, verb, by: actor.personId, post: actor.post, unit: actor.unitId, legalAt: legalAt.toISOString(), machineAt: machineAt.toISOString(), facts: row.facts,
  }) }));
  const hex = (hash: Buffer | null): string | null => hash && `\\x${hash.toString('hex')}`;
  const own = links.map((link) => ({ ...link.set, id: link.id, version: link.seq, status: link.status, head: hex(link.hash), moved_at: legalAt.toISOString() }));
  const many = w.param(JSON.stringify(own), 'jsonb');
  w.part('own', `select * from jsonb_populate_recordset(null::${table}, ${many})`);
  if (rows[0]?.head === null) w.part('s', `insert into ${table} (id, version, ${columns.join(', ')}) select id, version, ${columns.join(', ')} from own returning id, version`);
  else w.part('s', `update ${table} t set version = own.version, ${columns.map((column) => `${column} = own.${column}`).join(', ')} from own where t.id = own.id and t.version = own.version - 1 returning t.id, t.version`);
  const facts = links.map((link) => ({ id: link.id, facts: link.facts, prev: hex(link.head), hash: hex(link.hash) }));
  w.part('ln', `select x.id, x.facts, x.prev, x.hash, s.version from jsonb_to_recordset(${w.param(JSON.stringify(facts), 'jsonb')}) x(id bigint, facts jsonb, prev bytea, hash bytea) join s on s.id = x.id`);
  w.part('st', `insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash)
    select ${w.param(kind, 'text')}, ln.id, ln.version, ${w.param(verb)}, ${w.param(actor.personId)}, ${w.param(actor.post)}, ${w.param(actor.unitId)}, ${w.param(legalAt)}, ${w.param(machineAt)}, ln.facts, ln.prev, ln.hash from ln`);
  w.part('ob', `insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select ${w.param(kind, 'text')}, s.id, s.version, ${w.param(fact)}, ${w.param(legalAt)}, ${w.param(machineAt)} from s order by s.id`);
}
