import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FAULTS, faultText, Refusal, refuse, type FaultCode, type FaultFacts, type Permission } from '@onecounter/contracts';
import { canonicalJson } from '@onecounter/kernel/chain';
import { ActorDirectory, labelOf, Sql, type Actor } from '@onecounter/platform';
import { BulkActs, type BulkActRow, type BulkRowResult } from '../data/bulk-acts';
import type { BulkBody, BulkRowBody } from '../http/bulk.body';
import type { BulkProgressView, BulkResultView, BulkRowView } from '../http/bulk.view';

const KEY = /^[\w-]{8,64}$/;

export interface BulkRequest {
  /** Idempotency-Key: the batch's name. */
  readonly key: string | undefined;
  /** e.g. assignReviewer; told apart from others under the same key. */
  readonly act: string;
  readonly permission: Permission;
  readonly body: BulkBody;
}
/** Takes one row's act; answers with the version of the case after it. */
export type OneOfMany = (row: BulkRowBody, actor: Actor) => Promise<number>;

/** The same batch is being worked on elsewhere and was first with this row. */
class DoneAlready extends Error {}

/**
 * One act on many cases: each row is judged by itself – post, scope, version, lifecycle – and is one transaction with its result. Under the
 * same key it goes on where it was, in whatever process; nothing takes effect twice.
 */
@Injectable()
export class BulkDesk {
  constructor(private readonly sql: Sql, private readonly acts: BulkActs, private readonly directory: ActorDirectory) {}

  /** @throws malformedRequest without a key, idempotencyKeyReused when the key named another batch */
  async run({ key, act, permission, body }: BulkRequest, actor: Actor, one: OneOfMany): Promise<BulkResultView> {
    if (key === undefined || !KEY.test(key)) refuse('malformedRequest', {}, 'Idempotency-Key');
    const bodyHash = createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(body)) as object)).digest();
    const begun = await this.acts.begin(actor, { key, act, body_hash: bodyHash, case_ids: body.rows.map((row) => row.id) });
    if (begun.act !== act || !begun.body_hash.equals(bodyHash)) refuse('idempotencyKeyReused');
    const known = new Set((await this.acts.rowsOf(begun.id)).map((row) => row.case_id));
    for (const row of begun.finished_at ? [] : body.rows) {
      if (known.has(row.id)) continue;
      if (await this.acts.isCancelled(begun.id)) break;
      await this.judge(begun.id, row, () => this.take(begun.id, row, permission, actor, one));
    }
    await this.acts.finish(begun.id);
    return presentResult(begun, await this.acts.rowsOf(begun.id));
  }

  /** @throws notFound, also for other people's batches */
  async progress(key: string, actor: Actor): Promise<BulkProgressView> {
    const act = (await this.acts.find(actor, key)) ?? refuse('notFound');
    const rows = await this.acts.rowsOf(act.id);
    return { key, total: act.case_ids.length, judged: rows.length, refused: rows.filter((row) => row.code !== null).length, finished: act.finished_at !== null, cancelled: act.cancelled };
  }

  async cancel(key: string, actor: Actor): Promise<BulkProgressView> {
    const act = (await this.acts.find(actor, key)) ?? refuse('notFound');
    await this.acts.cancel(act.id);
    return this.progress(key, actor);
  }

  private async take(actId: number, row: BulkRowBody, permission: Permission, asked: Actor, one: OneOfMany): Promise<void> {
    const actor = asked.sessionId === null ? null : await this.directory.find(asked.sessionId); // the post may have changed since the batch began
    if (!actor?.permissions.has(permission)) refuse('notPermitted', { verb: permission, verbLabel: labelOf(permission) });
    const version = await one(row, actor);
    if (!(await this.acts.done(actId, row.id, version))) throw new DoneAlready();
  }

  /** A refusal is the row's result; anything else ends the request, which is then repeated under the same key. */
  private async judge(actId: number, row: BulkRowBody, work: () => Promise<void>): Promise<void> {
    try {
      await this.sql.transaction(work);
    } catch (error) {
      if (error instanceof DoneAlready) return;
      if (!(error instanceof Refusal)) throw error;
      await this.acts.refused(actId, row.id, error.code, wordsOf(error.code, error.facts));
    }
  }
}

const wordsOf = (code: FaultCode, facts: FaultFacts): string => faultText(FAULTS[code].zh, facts);

function presentResult(act: BulkActRow, results: readonly BulkRowResult[]): BulkResultView {
  const known = new Map(results.map((row) => [row.case_id, row]));
  const rows = act.case_ids.map((id): BulkRowView => {
    const result = known.get(id);
    if (!result) return { id, outcome: 'cancelled', version: null, code: null, reason: null };
    return { id, outcome: result.code === null ? 'done' : 'refused', version: result.version, code: result.code, reason: result.reason };
  });
  const count = (outcome: BulkRowView['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return { key: act.key, done: count('done'), refused: count('refused'), cancelled: count('cancelled'), rows };
}
