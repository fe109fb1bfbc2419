import { Injectable } from '@nestjs/common';
import { lifecycleAllows, refuse, statusAfter, type Lifecycle } from '@onecounter/contracts';
import { linkHash } from '@onecounter/kernel/chain';
import { Counter } from 'prom-client';
import { LegalClock } from '../clocks/legal-clock';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import { WriteStatement } from '../database/write-statement';
import type { Actor } from '../http/actor';
import { OutboxBell } from '../outbox/outbox-bell';
import { nameDocument, type DocumentToName } from '../documents/name-document';
import { METRICS } from '../telemetry/fault-meter';
import type { SubjectKind, SubjectState } from './subject';
import { writeMany, type OneOfManySteps } from './write-many';

type VerbOf<L extends Lifecycle> = keyof L['steps'] & string;

export interface StepToTake<L extends Lifecycle> {
  readonly kind: SubjectKind<L>;
  readonly verb: VerbOf<L>;
  readonly actor: Actor;
  /** Ids, codes and digests only, never personal data. */
  readonly facts: object;
  /** Columns of the subject's own table that the step writes. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** The document that the step names; its number is taken in the same statement. */
  readonly document?: DocumentToName;
  /** A second paper of the same step, without a number. */
  readonly beside?: DocumentToName;
  /** Further rows that belong to the step: parts of the same statement, which may select from `s` (id, version). */
  readonly with?: (statement: WriteStatement) => void;
}

export interface StepTaken {
  readonly id: number;
  readonly seq: number;
  readonly status: string;
  readonly legalAt: Date;
  readonly documentSerial: number | null;
}

const steps = (METRICS.getSingleMetric('onecounter_steps_total') as Counter<'verb'> | undefined) ?? new Counter({ name: 'onecounter_steps_total', help: 'Steps by verb', labelNames: ['verb'], registers: [METRICS] });

/** The same first step of many new subjects, or the same step of many that are; rows beside it may select from `s` (id, version). */
export interface StepsToTake<L extends Lifecycle> {
  readonly kind: SubjectKind<L>;
  readonly verb: VerbOf<L>;
  readonly actor: Actor;
  readonly with?: (statement: WriteStatement) => void;
}

/** The only way that anything accounted for moves: one writing statement for subject, trace and outbox. */
@Injectable()
export class Trace {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock, private readonly bell: OutboxBell) {}

  /** An id for a subject that is about to be born: its first step is hashed with it. */
  async nextId(kind: SubjectKind): Promise<number> {
    const row = await this.sql.row<{ id: number }>(`select nextval(pg_get_serial_sequence($1, 'id')) id`, [kind.table]);
    return row?.id ?? 0;
  }

  /** Ids for many that are about to be born together. */
  async nextIds(kind: SubjectKind, count: number): Promise<number[]> {
    return (await this.sql.rows<{ id: number }>(`select nextval(pg_get_serial_sequence($1, 'id')) id from generate_series(1, $2::int)`, [kind.table, count])).map(({ id }) => id);
  }

  /** Legal time of the step that is being put together. */
  legalNow(): Date {
    return this.legal.now();
  }

  /** @throws stepNotAllowed when the lifecycle has no such row, changedMeanwhile when another step was first. */
  async takeStep<L extends Lifecycle>(subject: SubjectState, step: StepToTake<L>): Promise<StepTaken> {
    const rule = judgeStep(step.kind.lifecycle, step.verb, subject.status);
    const status = statusAfter(rule, subject.status);
    return this.write(subject.id, status, subject.version + 1, subject.head, rule.fact, step, (statement, hash, movedAt) => {
      const own = { ...step.set, status, head: hash, moved_at: movedAt };
      const sets = Object.entries(own).map(([column, value]) => `${column} = ${statement.param(value)}`);
      return `update ${step.kind.table} set version = version + 1, ${sets.join(', ')} where id = ${statement.param(subject.id)} and version = ${statement.param(subject.version)} returning id, version`;
    });
  }

  /** The first step: the subject's row is born with it. */
  async beginSubject<L extends Lifecycle>(id: number, step: StepToTake<L>): Promise<StepTaken> {
    const rule = judgeStep(step.kind.lifecycle, step.verb, null);
    return this.write(id, rule.to, 1, null, rule.fact, step, (statement, hash, movedAt) => {
      const own = { ...step.set, id, status: rule.to, version: 1, head: hash, moved_at: movedAt };
      const values = Object.values(own).map((value) => statement.param(value));
      return `insert into ${step.kind.table} (${Object.keys(own).join(', ')}) values (${values.join(', ')}) returning id, version`;
    });
  }

  /** Many subjects are born in one statement, however many they are. */
  async beginSubjects<L extends Lifecycle>(births: readonly { readonly id: number; readonly facts: object; readonly set: Readonly<Record<string, unknown>> }[], step: StepsToTake<L>): Promise<number[]> {
    const rule = judgeStep(step.kind.lifecycle, step.verb, null);
    return this.writeMany(births.map((birth) => ({ ...birth, version: 0, head: null, status: rule.to })), step, rule.fact);
  }

  /**
   * Many subjects take the same step in one statement. Whichever was moved by somebody else meanwhile is left out.
   * @returns ids of those that moved, in the order given @throws stepNotAllowed when the lifecycle forbids one of them
   */
  async takeSteps<L extends Lifecycle>(moves: readonly { readonly subject: SubjectState; readonly facts: object; readonly set: Readonly<Record<string, unknown>> }[], step: StepsToTake<L>): Promise<number[]> {
    const rows = moves.map(({ subject: { id, version, head, status }, facts, set }) => ({ id, version, head, status: statusAfter(judgeStep(step.kind.lifecycle, step.verb, status), status), facts, set }));
    return this.writeMany(rows, step, step.kind.lifecycle.steps[step.verb]?.fact ?? '');
  }

  private async writeMany<L extends Lifecycle>(rows: readonly OneOfManySteps[], step: StepsToTake<L>, fact: string): Promise<number[]> {
    if (rows.length === 0) return [];
    const w = new WriteStatement();
    writeMany(w, { ...step, fact, legalAt: this.legal.now(), machineAt: this.machine.now() }, rows);
    step.with?.(w);
    const moved = await this.sql.rows<{ id: number }>(w.text('select s.id from s'), w.values);
    this.count(step.verb, moved.length);
    const ids = new Set(moved.map(({ id }) => id));
    return rows.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  }

  private async write<L extends Lifecycle>(
    id: number, status: string, seq: number, prev: Buffer | null, fact: string, step: StepToTake<L>,
    subjectPart: (statement: WriteStatement, hash: Buffer, movedAt: Date) => string,
  ): Promise<StepTaken> {
    const [legalAt, machineAt, actor, kind] = [this.legal.now(), this.machine.now(), step.actor, step.kind.lifecycle.kind];
    const hash = linkHash(prev, {
      subjectKind: kind, subjectId: id, seq, verb: step.verb, by: actor.personId, post: actor.post, unit: actor.unitId,
      legalAt: legalAt.toISOString(), machineAt: machineAt.toISOString(), facts: step.facts,
    });
    const w = new WriteStatement();
    w.part('s', subjectPart(w, hash, legalAt));
    w.part('st', `insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash)
      select ${[w.param(kind, 'text')]}, s.id, s.version, ${w.param(step.verb)}, ${w.param(actor.personId)}, ${w.param(actor.post)}, ${w.param(actor.unitId)}, ${w.param(legalAt)}, ${w.param(machineAt)}, ${w.param(JSON.stringify(step.facts))}, ${w.param(prev)}, ${w.param(hash)} from s`);
    w.part('ob', `insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at)
      select ${w.param(kind, 'text')}, s.id, s.version, ${w.param(fact)}, ${w.param(legalAt)}, ${w.param(machineAt)} from s`);
    if (step.document) nameDocument(w, kind, step.document, legalAt, machineAt);
    if (step.beside) nameDocument(w, kind, { ...step.beside, mark: null }, legalAt, machineAt, 'db');
    step.with?.(w);
    const serial = step.document?.mark ? '(select last from dn)' : 'null::int';
    const written = await this.sql.row<{ id: number; serial: number | null }>(w.text(`select s.id, ${serial} as serial from s`), w.values);
    if (!written) refuse('changedMeanwhile', { byName: '别人' });
    this.count(step.verb, 1);
    return { id, seq, status, legalAt, documentSerial: written.serial };
  }

  private count(verb: string, taken: number): void {
    steps.inc({ verb }, taken);
    if (taken > 0) this.sql.afterCommit(() => this.bell.ring());
  }
}

function judgeStep(lifecycle: Lifecycle, verb: string, status: string | null) {
  const rule = lifecycle.steps[verb];
  if (!rule || !lifecycleAllows(lifecycle, verb, status)) {
    refuse('stepNotAllowed', { verb, verbLabel: rule?.zh ?? verb, status, statusLabel: (status && lifecycle.statuses[status]?.zh) || '未接件' });
  }
  return rule;
}
