import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Checkpoint } from '@onecounter/platform';
import type pg from 'pg';

export interface LostSteps {
  readonly steps: number;
  /** Number and time of the last checkpoint in the newer file. */
  readonly lastNo: number;
  readonly lastAt: string;
  /** The first few subjects, in words. */
  readonly subjects: readonly string[];
}
const NAMED = 10;

/** What a newer copy of the checkpoint file sealed and the restored trace lacks; null when it speaks of nothing later. */
export async function lostSteps(client: pg.ClientBase, newerFile: string, restoredNo: number): Promise<LostSteps | null> {
  const heads = new Map<string, number>();
  let last: Checkpoint | null = null;
  for await (const line of createInterface({ input: createReadStream(newerFile), crlfDelay: Infinity })) {
    const checkpoint = parsed(line);
    if (!checkpoint || checkpoint.no <= restoredNo) continue;
    last = checkpoint;
    for (const [kind, id, seq] of checkpoint.heads) heads.set(`${kind} ${id}`, Math.max(seq, heads.get(`${kind} ${id}`) ?? 0));
  }
  if (!last) return null;
  const lost: string[] = [];
  let steps = 0;
  for (const [subject, seq] of heads) {
    const [kind, id] = subject.split(' ');
    const { rows } = await client.query<{ seq: number }>('select coalesce(max(seq), 0)::int seq from platform.step where subject_kind = $1 and subject_id = $2', [kind, Number(id)]);
    const missing = seq - (rows[0]?.seq ?? 0);
    if (missing <= 0) continue;
    steps += missing;
    if (lost.length < NAMED) lost.push(`${subject}: ${missing} of ${seq}`);
  }
  return { steps, lastNo: last.no, lastAt: last.machineAt, subjects: lost };
}

function parsed(line: string): Checkpoint | null {
  try {
    return JSON.parse(line) as Checkpoint;
  } catch {
    return null; // torn by a crash; its repetition follows
  }
}
