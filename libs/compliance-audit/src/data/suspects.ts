import { Injectable } from '@nestjs/common';
import { DELIVERY_STATUSES, RUNNING_STATUSES } from '@onecounter/contracts';
import { addDays, startOfLegalDay, type PlainDate } from '@onecounter/kernel';
import { Sql } from '@onecounter/platform';
import { DELIVERY_DAYS } from '../rules/checks/result-not-issued';
import { DECISION_PAPERS, type TracedUse } from '../rules/checks/trace-of-use';
import { ACCEPTED_VERBS, COMPARED_VERBS, DECIDED_VERBS, REGISTERED_VERBS } from './stage-verbs';
import { overWholeMonth } from './whole-month';

/** What a check looks at: days half-open, places below the path; a sample is drawn by the seed, the same one each time. */
export interface CheckSpan { readonly from: PlainDate; readonly to: PlainDate; readonly upTo: PlainDate; readonly path: string; readonly sampleSize: number | null; readonly seed: string | null }
/** `key` orders the deeds of a part: a line of a register by its id, a use of the platform by its negative, an issue by its case. */
export interface Suspect { readonly key: number; readonly caseId: number | null }
export interface SuspectLine extends Suspect { readonly use: TracedUse }
export interface Suspects<T extends Suspect = Suspect> { readonly examined: number; readonly suspects: readonly T[] }
type Register = TracedUse['register'];

const AWAITED = [...RUNNING_STATUSES, ...DELIVERY_STATUSES];
const DAY = `at time zone 'Asia/Shanghai'`;

/** First moments of the cases in `linked`, from the trace itself: columns of a case can be written by hand, its chain cannot. */
const TIMES = `times as (select s.subject_id, min(s.legal_at) filter (where s.verb = any(${REGISTERED_VERBS})) registered, min(s.legal_at) filter (where s.verb = any(${ACCEPTED_VERBS})) accepted, min(s.legal_at) filter (where s.verb = any(${DECIDED_VERBS})) decided
  from platform.step s where s.subject_kind = 'permitCase' and s.subject_id in (select linked.case_id from linked) and s.verb = any(${COMPARED_VERBS}) group by s.subject_id)`;

const LINES_OF = `compliance.register_entry e where e.register = $1 and e.struck_on is null and e.used_on >= $2::date and e.used_on < $3::date and e.jurisdiction_path like $4`;
const USES_OF = `casework.seal_use u where u.kind = case $1::text when 'official' then 'special' else 'ordinary' end and u.used_at >= $2::date::timestamp ${DAY} and u.used_at < $3::date::timestamp ${DAY} and u.jurisdiction_path like $4`;
const ISSUES_OF = `casework.permit_case c where c.jurisdiction_path like $1 and (c.running and c.status = any($2::text[]) or c.issued_at >= $3 and c.issued_at < $4)`;
/** As many as asked, the same ones for the same seed. */
const DRAWN_USES = `select x.key from (select e.id as key, 'line' src, e.id from ${LINES_OF} union all select -u.id, 'use', u.id from ${USES_OF}) x order by md5($5::text || x.src || x.id) limit $6::int`;
const DRAWN_ISSUES = `select c.id as key from ${ISSUES_OF} order by md5($5::text || c.id) limit $6::int`;

/**
 * A line names its case by number; one that names none is looked for by applicant, section and item, so that nobody is blamed for a number left out. What was entered late belongs to its line.
 * Whether a name that differs is somebody else's, and what the paper needs before it, is the rule's to say: whatever differs, is missing or late is suspect.
 */
const LINES = `with entered as (select distinct on (y.register_entry_id) y.register_entry_id, c.id, c.applicant_name, c.item_code from casework.late_entry y join casework.permit_case c on c.id = y.case_id where y.register_entry_id is not null and y.declined_on is null order by y.register_entry_id, y.case_id),
  numbered as materialized (select e.id, e.unit_id, e.used_on, e.used_at, e.matter, e.item_code, e.applicant_name, coalesce(y.id, n.id) case_id, coalesce(y.applicant_name, n.applicant_name) of_applicant, coalesce(y.item_code, n.item_code) of_item
    from (select e.id, e.unit_id, e.used_on, e.used_at, e.matter, e.item_code, e.applicant_name, e.case_number from ${LINES_OF} and ($5::bigint[] is null or e.id = any($5))) e left join casework.permit_case n on n.number = e.case_number left join entered y on y.register_entry_id = e.id),
  named as (select distinct on (o.id) o.id, c.id case_id, c.applicant_name, c.item_code from numbered o join casework.permit_case c on c.unit_id = o.unit_id and c.applicant_name = o.applicant_name and (o.item_code is null or c.item_code = o.item_code)
    where o.case_id is null and c.received_at >= ($2::date - 400)::timestamp ${DAY} order by o.id, (c.received_at ${DAY})::date > o.used_on, abs(o.used_on - (c.received_at ${DAY})::date), c.id),
  linked as materialized (select o.id, o.used_on, o.used_at, o.matter, o.item_code, o.applicant_name, coalesce(o.case_id, m.case_id) case_id, coalesce(o.of_applicant, m.applicant_name) of_applicant, coalesce(o.of_item, m.item_code) of_item from numbered o left join named m on m.id = o.id),
  ${TIMES}
  select count(*)::int examined, coalesce(json_agg(json_build_object('key', l.id, 'caseId', l.case_id, 'use', json_build_object('register', $1::text, 'sealUseId', null, 'matter', l.matter, 'usedOn', l.used_on, 'usedAt', l.used_at, 'applicantName', l.applicant_name, 'itemCode', l.item_code,
      'permitCase', case when l.case_id is not null then json_build_object('applicantName', l.of_applicant, 'itemCode', l.of_item, 'registeredAt', t.registered, 'acceptedAt', t.accepted, 'decidedAt', t.decided) end)) order by l.id)
    filter (where l.case_id is null or t.registered is null or t.accepted is null or t.decided is null or greatest(t.registered, t.accepted, t.decided) >= coalesce(l.used_at + interval '1 minute', (l.used_on + 1)::timestamp ${DAY})
      or l.applicant_name <> l.of_applicant and l.item_code is distinct from l.of_item), '[]') suspects
  from linked l left join times t on t.subject_id = l.case_id`;

/** What steps of the platform sealed: each names its case; only reception comes before a paper that decides nothing. No join loses a use whose case is gone. */
const USES = `with linked as materialized (select u.id, u.case_id, u.used_at + interval '1 minute' late_from, $1::text = 'official' or u.purpose = any($6::text[]) decides from ${USES_OF} and ($5::bigint[] is null or u.id = any($5))),
  ${TIMES}
  select count(*)::int examined, coalesce(json_agg(json_build_object('key', -l.id, 'caseId', c.id) order by -l.id)
    filter (where c.id is null or t.registered is null or t.registered >= l.late_from or l.decides and (t.accepted is null or t.decided is null or greatest(t.accepted, t.decided) >= l.late_from)), '[]') suspects
  from linked l left join casework.permit_case c on c.id = l.case_id left join times t on t.subject_id = l.case_id`;

/** Everything received and accepted that is not issued, and everything issued in the month: what is past its day, and what was issued without that which must come before. Ten working days are ten days at least. */
const ISSUES = `with looked as materialized (select c.id, c.status, c.issued_at, c.decided_on, c.delivery_due_on, c.statutory_due_on from ${ISSUES_OF} and ($5::bigint[] is null or c.id = any($5))),
  linked as (select looked.id case_id from looked where looked.issued_at is not null),
  ${TIMES}
  select count(*)::int examined, coalesce(json_agg(json_build_object('key', l.id, 'caseId', l.id) order by l.id)
    filter (where l.status = any($6::text[]) and l.delivery_due_on < $8::date or l.status = any($7::text[]) and l.statutory_due_on < $9::date
      or l.issued_at is not null and (t.registered is null or t.accepted is null or l.decided_on < (t.registered ${DAY})::date)), '[]') suspects
  from looked l left join times t on t.subject_id = l.id`;

/** What may be a violation, found in one pass over each set: nothing that a rule would find is left out, and little else comes with it. In the order of their keys. */
@Injectable()
export class SuspectDeeds {
  constructor(private readonly sql: Sql) {}

  /** Lines of the register. @param only of a sample; null: all */
  lines(register: Register, { from, to, path }: CheckSpan, only: readonly number[] | null): Promise<Suspects<SuspectLine>> {
    return this.one<SuspectLine>(LINES, [register, from, to, `${path}%`, only]);
  }

  /** Uses that steps of the platform recorded. @param only of a sample; null: all */
  uses(register: Register, { from, to, path }: CheckSpan, only: readonly number[] | null): Promise<Suspects> {
    return this.one(USES, [register, from, to, `${path}%`, only, DECISION_PAPERS]);
  }

  issues({ from, to, upTo, path }: CheckSpan, only: readonly number[] | null): Promise<Suspects> {
    return this.one(ISSUES, [`${path}%`, AWAITED, startOfLegalDay(from), startOfLegalDay(to), only, DELIVERY_STATUSES, RUNNING_STATUSES, upTo, addDays(upTo, -DELIVERY_DAYS)]);
  }

  /** Keys of a sample among lines and uses; null: no sample was asked for. */
  async sampleOfUses(register: Register, { from, to, path, sampleSize, seed }: CheckSpan): Promise<number[] | null> {
    return sampleSize === null ? null : this.keys(DRAWN_USES, [register, from, to, `${path}%`, seed, sampleSize]);
  }

  async sampleOfIssues({ from, to, path, sampleSize, seed }: CheckSpan): Promise<number[] | null> {
    return sampleSize === null ? null : this.keys(DRAWN_ISSUES, [`${path}%`, AWAITED, startOfLegalDay(from), startOfLegalDay(to), seed, sampleSize]);
  }

  private async keys(text: string, values: readonly unknown[]): Promise<number[]> {
    return (await overWholeMonth<{ key: number }>(this.sql, text, values)).map(({ key }) => key);
  }

  private async one<T extends Suspect>(text: string, values: readonly unknown[]): Promise<Suspects<T>> {
    return (await overWholeMonth<Suspects<T>>(this.sql, text, values))[0] ?? { examined: 0, suspects: [] };
  }
}
