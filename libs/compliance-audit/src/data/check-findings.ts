import { Injectable } from '@nestjs/common';
import { COUNTED_FINDINGS, FINDING, refuse, UNJUDGED_FINDINGS, UNSETTLED_FINDINGS, type CheckNo, type CheckRuleCode, type FindingStatus, type FindingVerb } from '@onecounter/contracts';
import { requireStep } from '@onecounter/casework';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import type { Evidence } from '../rules/checks/evidence';
import { HEAD_POSTS } from '../rules/card-answerer';

export const FINDING_SUBJECT = { lifecycle: FINDING, table: 'compliance.finding' } as const satisfies SubjectKind;
export interface FindingRow {
  readonly id: number; readonly status: FindingStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly check_no: CheckNo; readonly rule: CheckRuleCode; readonly rule_version: number; readonly month: string; readonly run_id: number;
  readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null; readonly jurisdiction_path: string; readonly case_id: number | null; readonly case_number: string | null; readonly register_entry_id: number | null; readonly seal_use_id: number | null;
  readonly gist: string; readonly on_date: string; readonly found_on: string; readonly evidence: Evidence; readonly finished: boolean | null; readonly answer_due_on: string | null; readonly provisional: boolean;
  readonly explained_by: number | null; readonly judged_by: number | null; readonly confirmed_on: string | null; readonly appeal_due_on: string | null; readonly appealed_on: string | null; readonly ended_on: string | null;
}
export interface FindingFilter {
  readonly month: string | null; readonly check: CheckNo | null; readonly statuses: readonly FindingStatus[] | null; readonly unitId: number | null; readonly personId: number | null; readonly mine: boolean; readonly before: number | null; readonly limit: number;
}
export interface FindingCountRow { readonly check: CheckNo; readonly unit_id: number; readonly unit_name: string; readonly confirmed: number; readonly pending: number; readonly rejected: number; readonly cases: number }
export interface ConsequenceCounts { readonly of_unit: number; readonly of_person: number }

const ROW = `select f.id, f.status, f.version, f.head, f.number, f.check_no, f.rule, f.rule_version, f.month, f.run_id, f.unit_id, organisation.unit_name_on(f.unit_id, f.on_date) unit_name, f.person_id, (select p.name from organisation.person p where p.id = f.person_id) person_name, f.jurisdiction_path,
  f.case_id, f.case_number, f.register_entry_id, f.seal_use_id, f.gist, f.on_date, f.found_on, f.evidence, f.finished, f.answer_due_on, f.provisional, f.explained_by, f.judged_by, f.confirmed_on, f.appeal_due_on, f.appealed_on, f.ended_on from compliance.finding f`;
interface Scope { readonly where: string; readonly values: readonly unknown[] }

/** One predicate over `f` (compliance.finding): the unit and the person it names, the bureau in its jurisdiction, a leader for the sections they answer for, and whoever watches the watchers. */
function findingScope(actor: Actor, first: number): Scope {
  const [unit, person, bureau, path, units, watches] = [0, 1, 2, 3, 4, 5].map((at) => `$${first + at}`);
  return {
    where: `(f.unit_id = ${unit} or f.person_id = ${person} or ${watches}::boolean or ${bureau}::boolean and f.jurisdiction_path like ${path} and (${units}::bigint[] is null or f.unit_id = any(${units})))`,
    values: [actor.unitId, actor.personId, actor.reach === 'bureau', `${actor.jurisdictionPath}%`, actor.inChargeOf, actor.permissions.has('overseeFindings')],
  };
}

/** 违规线索 */
@Injectable()
export class CheckFindings {
  constructor(private readonly sql: Sql) {}

  /** The newest first. `mine`: what the unit or person owes an answer, what the assessment section has to judge, what a leader has to decide. */
  list(actor: Actor, filter: FindingFilter): Promise<FindingRow[]> {
    const scope = findingScope(actor, 14);
    const { permissions } = actor;
    const waits: readonly FindingStatus[] = permissions.has('confirmFinding') ? ['found', 'explained', 'asked'] : permissions.has('upholdFinding') ? ['appealed'] : ['asked'];
    return this.sql.rows<FindingRow>(
      `${ROW} where ($1::date is null or f.month = $1) and ($2::int is null or f.check_no = $2) and ($3::text[] is null or f.status = any($3)) and ($4::bigint is null or f.unit_id = $4) and ($5::bigint is null or f.person_id = $5) and ($6::bigint is null or f.id < $6)
         and (not $7::boolean or f.status = any($8::text[]) and ($9::boolean or f.person_id = $10 or $11::boolean and f.unit_id = $12)) and ${scope.where} order by f.id desc limit $13`,
      [filter.month, filter.check, filter.statuses, filter.unitId, filter.personId, filter.before, filter.mine, waits, !permissions.has('explainFinding'), actor.personId, HEAD_POSTS.includes(actor.post), actor.unitId, filter.limit, ...scope.values],
    );
  }

  /** Of those that count for the month, by check and unit: judged to be violations, not judged yet, and rejected; `cases`: distinct cases (or uses) among the first. */
  counts(actor: Actor, month: string): Promise<FindingCountRow[]> {
    const scope = findingScope(actor, 4);
    return this.sql.rows<FindingCountRow>(
      `with f as (select f.check_no, f.unit_id, f.status, coalesce(f.case_id::text, f.fingerprint) thing from compliance.finding f where f.month = $1 and ${scope.where})
       select f.check_no "check", f.unit_id, (select u.name from organisation.unit u where u.id = f.unit_id) unit_name, (count(*) filter (where f.status = any($2::text[])))::int confirmed, (count(*) filter (where f.status = any($3::text[])))::int pending,
         (count(*) filter (where f.status = 'rejected'))::int rejected, (count(distinct f.thing) filter (where f.status = any($2::text[])))::int cases from f group by f.check_no, f.unit_id order by f.check_no, confirmed desc, pending desc, f.unit_id limit 500`,
      [month, COUNTED_FINDINGS, UNJUDGED_FINDINGS, ...scope.values]);
  }

  /** 件次 of the unit and 件 of the person that count for the month, this one left out. */
  async besides(row: Pick<FindingRow, 'id' | 'unit_id' | 'person_id'>, month: string): Promise<ConsequenceCounts> {
    const counts = await this.sql.row<ConsequenceCounts>(
      `select (count(*) filter (where f.unit_id = $1))::int of_unit, (count(distinct coalesce(f.case_id::text, f.fingerprint)) filter (where f.person_id = $2))::int of_person from compliance.finding f
       where f.month = $3 and f.id <> $4 and f.status = any($5::text[]) and (f.unit_id = $1 or f.person_id = $2)`, [row.unit_id, row.person_id, month, row.id, COUNTED_FINDINGS]);
    return counts ?? { of_unit: 0, of_person: 0 };
  }

  find(id: number, actor: Actor): Promise<FindingRow | undefined> {
    const scope = findingScope(actor, 2);
    return this.sql.row<FindingRow>(`${ROW} where f.id = $1 and ${scope.where}`, [id, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<FindingRow> {
    return (await this.find(id, actor)) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: FindingVerb, actor: Actor): Promise<FindingRow> {
    await this.sql.rows('select id from compliance.finding where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(FINDING, verb, row, version);
    return row;
  }

  /** Findings for which the case is or was corrected, and whether that has ended; of the last correction for each. */
  corrected(caseId: number): Promise<{ readonly number: string; readonly ended: boolean }[]> {
    return this.sql.rows(`select distinct on (k.finding) k.finding number, k.state = 'ended' ended from review.published_correction k where k.case_id = $1 and k.finding is not null order by k.finding, k.id desc`, [caseId]);
  }

  /** Cases that are or were corrected for a finding. */
  async casesOf(findingId: number): Promise<number[]> {
    return (await this.sql.rows<{ id: number }>('select distinct k.case_id id from review.published_correction k join compliance.finding f on f.number = k.finding where f.id = $1 order by 1', [findingId])).map(({ id }) => id);
  }

  /** For a step of the system. */
  async lockNumber(number: string): Promise<FindingRow | undefined> {
    await this.sql.rows('select id from compliance.finding where number = $1 for update', [number]);
    return this.sql.row<FindingRow>(`${ROW} where f.number = $1`, [number]);
  }

  /** Until the transaction ends nobody else records findings, closes a month or gives out a number. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9550)');
  }

  /** Those of the deeds that were found before. */
  async known(fingerprints: readonly string[]): Promise<Set<string>> {
    const rows = await this.sql.rows<{ fingerprint: string }>('select f.fingerprint from compliance.finding f where f.fingerprint = any($1::text[])', [fingerprints]);
    return new Set(rows.map(({ fingerprint }) => fingerprint));
  }

  /** Last serial given out under the prefix, e.g. CW-202611-. */
  async lastSerial(prefix: string): Promise<number> {
    const row = await this.sql.row<{ last: number }>(`select coalesce(max(substring(f.number from length($1) + 1)::int), 0) as last from compliance.finding f where starts_with(f.number, $1)`, [prefix]);
    return row?.last ?? 0;
  }

  async unsettled(month: string): Promise<number> {
    const row = await this.sql.row<{ n: number }>('select count(*)::int n from compliance.finding f where f.month = $1 and f.status = any($2::text[])', [month, UNSETTLED_FINDINGS]);
    return row?.n ?? 0;
  }
}
