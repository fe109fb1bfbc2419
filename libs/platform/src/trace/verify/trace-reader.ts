import type pg from 'pg';
import type { StepRow } from '../timeline';
import { setPgTypes } from '../../database/pg-types';
import type { Checkpoint } from '../checkpoints';
import { KINDS_WITH_STEPS } from '../heads';
import type { SubjectRow } from './examine-subject';
import type { MirrorRow } from './mirror';

const BATCH = 10_000;
type Client = Pick<pg.ClientBase, 'query' | 'escapeLiteral'>;
interface WireStep extends Omit<StepRow, 'legal_at' | 'machine_at'> { legal_ms: number; machine_ms: number }

/**
 * Reads trace, subjects and mirror as they stood at one moment: two read-only connections on one snapshot, each with one cursor at a time, so that
 * the database works on the next portion while we judge this one. Memory for a portion each.
 */
export class TraceReader {
  private cursors = 0;

  constructor(private readonly steps: Client, private readonly beside: Client) {
    setPgTypes();
  }

  async begin(): Promise<void> {
    await this.steps.query('begin isolation level repeatable read read only');
    const { rows } = await this.steps.query<{ snapshot: string }>('select pg_export_snapshot() snapshot');
    await this.beside.query('begin isolation level repeatable read read only');
    await this.beside.query(`set transaction snapshot ${this.beside.escapeLiteral(rows[0]?.snapshot ?? '')}`);
    for (const client of [this.steps, this.beside]) await client.query(`set local statement_timeout = 0; set local timezone = 'UTC'; set local cursor_tuple_fraction = 1`);
  }

  async end(): Promise<void> {
    for (const client of [this.steps, this.beside]) await client.query('rollback');
  }

  async kinds(): Promise<string[]> {
    const { rows } = await this.beside.query<{ kind: string }>(KINDS_WITH_STEPS);
    return rows.map((row) => row.kind);
  }

  /** The steps of all subjects of a kind, subject after subject. */
  async *stepsOf(kind: string): AsyncGenerator<{ id: number; steps: StepRow[] }> {
    let open: StepRow[] = [];
    const select = `select subject_kind, subject_id, seq, verb, by_person, post, unit_id, (extract(epoch from legal_at) * 1000)::int8 legal_ms, (extract(epoch from machine_at) * 1000)::int8 machine_ms, facts, prev_hash, hash
      from platform.step where subject_kind = ${this.steps.escapeLiteral(kind)} order by subject_id, seq`;
    for await (const row of this.rows<WireStep>(this.steps, select)) {
      const [first] = open;
      if (first && first.subject_id !== row.subject_id) {
        yield { id: first.subject_id, steps: open };
        open = [];
      }
      open.push(stepOf(row));
    }
    const [first] = open;
    if (first) yield { id: first.subject_id, steps: open };
  }

  /** The rows of a kind's own table. */
  subjectsOf(table: string): AsyncGenerator<SubjectRow> {
    return this.rows<SubjectRow>(this.beside, `select id, status, version, head from ${table} order by id`);
  }

  mirror(): AsyncGenerator<MirrorRow> {
    return this.rows<MirrorRow>(this.beside, 'select no, line_hash from platform.checkpoint order by no');
  }

  async lastMirrorNo(): Promise<number> {
    const { rows } = await this.beside.query<{ no: number }>('select coalesce(max(no), 0) no from platform.checkpoint');
    return rows[0]?.no ?? 0;
  }

  /** Whether steps that the line names still wait for a checkpoint: then its transaction never committed. */
  async isUnfinished(line: Checkpoint): Promise<boolean> {
    const [kinds, ids, seqs] = [line.heads.map((head) => head[0]), line.heads.map((head) => head[1]), line.heads.map((head) => head[2])];
    const { rows } = await this.steps.query<{ waits: boolean }>(
      `select exists (select 1 from platform.outbox o join unnest($1::text[], $2::bigint[], $3::int[]) h(kind, id, seq) on o.subject_kind = h.kind and o.subject_id = h.id and o.seq = h.seq where o.sealed_in is null) waits`,
      [kinds, ids, seqs],
    );
    return rows[0]?.waits ?? false;
  }

  private async *rows<T extends object>(client: Client, select: string): AsyncGenerator<T> {
    const name = `reading_${(this.cursors += 1)}`;
    await client.query(`declare ${name} no scroll cursor for ${select}`);
    const fetch = () => client.query<T & pg.QueryResultRow>(`fetch ${BATCH} from ${name}`);
    let coming = fetch();
    for (;;) {
      const { rows } = await coming;
      if (rows.length === 0) break;
      coming = fetch();
      coming.catch(() => undefined); // awaited in the next round; nobody waits when the reader stops before the end
      yield* rows as T[];
    }
    await client.query(`close ${name}`);
  }
}

function stepOf(row: WireStep): StepRow {
  const { legal_ms: legal, machine_ms: machine, ...rest } = row;
  return { ...rest, legal_at: new Date(legal), machine_at: new Date(machine) };
}
