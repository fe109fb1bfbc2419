import { CASE_STEPS, type StepRule } from '@onecounter/contracts';
import { linkHash } from '@onecounter/kernel/chain';
import type { Premises } from './premises';

interface Step { subject_id: number; seq: number; verb: string; by_person: number | null; post: string; unit_id: number | null; legal_at: Date; machine_at: Date; facts: unknown; prev_hash: Buffer | null; hash: Buffer }
interface Case { id: number; status: string; version: number; head: Buffer }

/** What must hold after any fault, by an oracle that shares nothing with the server but the lifecycle table and the hash. Empty when all is well. */
export async function findWrongs(premises: Premises): Promise<string[]> {
  return [...(await wrongCases(premises)), ...(await wrongOutbox(premises)), ...(await wrongNumbers(premises)), ...(await halves(premises))];
}

/** State = fold of steps: status, version and head of every case. */
async function wrongCases(premises: Premises): Promise<string[]> {
  const cases = await premises.rows<Case>('select id::int, status, version, head from casework.permit_case order by id');
  const steps = await premises.rows<Step>(`select subject_id::int, seq, verb, by_person::int, post, unit_id::int, legal_at, machine_at, facts, prev_hash, hash from platform.step where subject_kind = 'permitCase' order by subject_id, seq`);
  const ofCase = new Map<number, Step[]>(cases.map(({ id }) => [id, []]));
  const strays = steps.filter((step) => !ofCase.get(step.subject_id)?.push(step)).map((step) => `a step of case ${step.subject_id}, which is not there`);
  return [...strays, ...cases.flatMap((one) => wrongCase(one, ofCase.get(one.id) ?? []))];
}

function wrongCase(one: Case, steps: readonly Step[]): string[] {
  let status: string | null = null;
  let prev: Buffer | null = null;
  const wrongs: string[] = [];
  for (const [index, step] of steps.entries()) {
    const rule = (CASE_STEPS as Record<string, StepRule>)[step.verb];
    if (!rule || (status === null ? rule.from.length > 0 : !rule.from.includes(status))) wrongs.push(`case ${one.id}: ${step.verb} from ${status}`);
    status = rule?.to === 'same' ? status : (rule?.to ?? null);
    const linked: boolean = prev === null ? step.prev_hash === null : step.prev_hash !== null && prev.equals(step.prev_hash);
    if (step.seq !== index + 1 || !linked || !hashOf(step).equals(step.hash)) wrongs.push(`case ${one.id}: the chain breaks at step ${step.seq}`);
    prev = step.hash;
  }
  if (one.status !== status || one.version !== steps.length || !prev?.equals(one.head)) wrongs.push(`case ${one.id} is ${one.status}, version ${one.version}; its ${steps.length} steps give ${status}`);
  return wrongs;
}

const hashOf = (step: Step): Buffer => linkHash(step.prev_hash, {
  subjectKind: 'permitCase', subjectId: step.subject_id, seq: step.seq, verb: step.verb, by: step.by_person, post: step.post, unit: step.unit_id,
  legalAt: step.legal_at.toISOString(), machineAt: step.machine_at.toISOString(), facts: step.facts,
});

/** Step ⇔ outbox, one to one, with the fact that the table names. */
async function wrongOutbox(premises: Premises): Promise<string[]> {
  const facts = JSON.stringify(Object.fromEntries(Object.entries(CASE_STEPS).map(([verb, rule]) => [verb, rule.fact])));
  const rows = await premises.rows<{ subject_id: string; seq: number; n: string }>(
    `select coalesce(s.subject_id, o.subject_id) subject_id, coalesce(s.seq, o.seq) seq, count(*) filter (where s.seq is not null and o.seq is not null and o.fact = $1::jsonb ->> s.verb) n
     from (select * from platform.step where subject_kind = 'permitCase') s full join (select * from platform.outbox where subject_kind = 'permitCase') o using (subject_kind, subject_id, seq)
     group by 1, 2 having count(*) <> 1 or count(*) filter (where s.seq is not null and o.seq is not null and o.fact = $1::jsonb ->> s.verb) <> 1`, [facts]);
  return rows.map((row) => `case ${row.subject_id} step ${row.seq}: ${row.n} outbox rows`);
}

/** Numbers of documents: 1, 2, 3 … up to the counter, for each kind, year and issuing unit. */
async function wrongNumbers(premises: Premises): Promise<string[]> {
  const rows = await premises.rows<{ kind: string; unit_id: string; numbers: string; last: number }>(
    `select kind, unit_id, count(d.serial) numbers, c.last from platform.document_counter c left join platform.document d using (kind, year, unit_id)
     group by kind, year, unit_id, c.last having count(d.serial) <> c.last or count(distinct d.serial) <> c.last or max(d.serial) <> c.last or min(d.serial) <> 1`);
  return rows.map((row) => `${row.kind} of unit ${row.unit_id}: ${row.numbers} numbers, counter at ${row.last}`);
}

/** Rows of a step that are there without it, or missing beside it. */
async function halves(premises: Premises): Promise<string[]> {
  const bare = await premises.rows<{ id: string }>('select id from casework.permit_case c where not exists (select 1 from casework.case_material m where m.case_id = c.id)');
  const papers = await premises.rows<{ id: string }>(
    `select d.id from platform.document d where subject_kind = 'permitCase' and not exists (select 1 from platform.step s where s.subject_kind = d.subject_kind and s.subject_id = d.subject_id and s.seq = d.step_seq and s.facts ->> 'documentId' = d.id::text)`);
  return [...bare.map(({ id }) => `case ${id} has no materials`), ...papers.map(({ id }) => `document ${id} was named by no step`)];
}
