import { Injectable } from '@nestjs/common';
import { DELIVERY_STATUSES } from '@onecounter/contracts';
import { startOfLegalDay, type PlainDate } from '@onecounter/kernel';
import { Sql } from '@onecounter/platform';
import type { CheckedIssue } from '../rules/checks/checked-issue';
import type { CheckedUse } from '../rules/checks/checked-use';
import type { CheckedWeek } from '../rules/checks/checked-week';
import { ACCEPTED_VERBS, DECIDED_VERBS, REGISTERED_VERBS, REVIEWED_VERBS, SHOWN_VERBS } from './stage-verbs';
import type { Suspect } from './suspects';
import { overWholeMonth } from './whole-month';

/** Days half-open; places below the path. */
export interface WeekSpan { readonly from: PlainDate; readonly to: PlainDate; readonly path: string }

const DAY = `at time zone 'Asia/Shanghai'`;
/** First moments of the cases in `linked`, from the trace itself. */
const TIMES = `times as (select s.subject_id, min(s.legal_at) filter (where s.verb = any(${REGISTERED_VERBS})) registered, min(s.legal_at) filter (where s.verb = any(${ACCEPTED_VERBS})) accepted, min(s.legal_at) filter (where s.verb = any(${REVIEWED_VERBS})) reviewed, min(s.legal_at) filter (where s.verb = any(${DECIDED_VERBS})) decided
  from platform.step s where s.subject_kind = 'permitCase' and s.subject_id in (select linked.case_id from linked) and s.verb = any(${SHOWN_VERBS}) group by s.subject_id)`;
const CASE = `json_build_object('id', c.id, 'number', c.number, 'itemCode', c.item_code, 'itemName', c.item_name, 'applicantName', c.applicant_name, 'status', c.status, 'unitId', c.unit_id, 'approverName', (select p.name from organisation.person p where p.id = c.decided_by),
  'registeredAt', t.registered, 'acceptedAt', t.accepted, 'reviewedAt', t.reviewed, 'decidedAt', t.decided,
  'steps', coalesce((select json_agg(json_build_object('verb', s.verb, 'at', s.legal_at, 'byName', (select p.name from organisation.person p where p.id = s.by_person), 'post', s.post) order by s.seq) from platform.step s where s.subject_kind = 'permitCase' and s.subject_id = c.id), '[]'))`;
const outagesOn = (path: string, day: string): string => `coalesce((select json_agg(json_build_object('id', o.id, 'from', o.began_at, 'to', o.ended_at, 'stoodStill', o.stood_still) order by o.began_at) from compliance.outage o
  where o.status = 'registered' and ${path} like o.jurisdiction_path || '%' and o.began_at < (${day} + 1)::timestamp ${DAY} and o.ended_at >= ${day}::timestamp ${DAY}), '[]')`;

/** 专网转交表 of the unit about that time: the days are counted by the rule, by the calendar. */
const TRANSFERS = `coalesce((select json_agg(json_build_object('number', v.number, 'itemCode', v.item_code, 'itemName', v.item_name, 'applicantName', v.applicant_name, 'finishedOn', v.finished_on, 'signedTwice', v.handler_signed_on is not null and v.clerk_signed_on is not null) order by v.finished_on, v.id)
  from intake.published_network_transfer v where v.unit_id = l.unit_id and v.status <> 'withdrawn' and v.finished_on between l.used_on - 30 and l.used_on + 30), '[]')`;
/** 补录 of the case, once somebody has granted it; its step stands for what it took down, at the time at which it did. */
const LATE_ENTRY = `(select json_build_object('approvedByName', coalesce((select p.name from organisation.person p where p.id = y.approved_by), ''), 'reason', y.reason, 'enteredOn', y.entered_on) from casework.late_entry y where y.case_id = c.id and y.approved_on is not null and y.declined_on is null)`;
/** Uses by `key` (a line of a register by its id, a use of the platform by its negative), each with the case that it was traced to. No join loses a use whose case is gone. */
const USES = `with linked as materialized (
    select k.key, 'line'::text src, e.id, e.line_no, e.unit_id, e.jurisdiction_path path, e.used_by person_id, e.used_by_name, e.approver_name, e.keeper_name, e.used_on, e.used_at, e.matter, e.item_code, e.applicant_name, e.case_number, e.copies, k.case_id
    from unnest($2::bigint[], $3::bigint[]) k(key, case_id) join compliance.register_entry e on e.id = k.key
    union all select k.key, 'use', u.id, null, u.unit_id, u.jurisdiction_path, u.by_person, null, null, null, (u.used_at ${DAY})::date, u.used_at, u.purpose, null, null, null, u.copies, k.case_id
    from unnest($2::bigint[], $3::bigint[]) k(key, case_id) join casework.seal_use u on u.id = -k.key),
  ${TIMES}
  select json_build_object('register', $1::text, 'entryId', case l.src when 'line' then l.id end, 'sealUseId', case l.src when 'use' then l.id end, 'lineNo', l.line_no, 'unitId', l.unit_id, 'unitName', organisation.unit_name_on(l.unit_id, l.used_on), 'jurisdictionPath', l.path,
      'personId', coalesce(l.person_id, (select case when count(distinct h.person_id) = 1 then min(h.person_id) end from organisation.post_holding h join organisation.person p on p.id = h.person_id where h.unit_id = l.unit_id and p.name = l.used_by_name and h.valid_from <= l.used_on and (h.valid_to is null or h.valid_to > l.used_on))),
      'usedByName', coalesce(l.used_by_name, (select p.name from organisation.person p where p.id = l.person_id)), 'approverName', l.approver_name, 'keeperName', l.keeper_name, 'usedOn', l.used_on, 'usedAt', l.used_at, 'matter', l.matter, 'itemCode', l.item_code, 'applicantName', l.applicant_name, 'caseNumber', l.case_number, 'copies', l.copies,
      'permitCase', case when c.id is not null then ${CASE} end, 'outages', ${outagesOn('l.path', 'l.used_on')}, 'transfers', ${TRANSFERS}, 'lateEntry', ${LATE_ENTRY}) deed
    from linked l left join casework.permit_case c on c.id = l.case_id left join times t on t.subject_id = c.id order by l.key`;

/** Weeks of sections in which the approval seal was used and that nobody signed by their day. */
const WEEKS = `with used as (
    select e.unit_id, e.jurisdiction_path path, date_trunc('week', e.used_on)::date week from compliance.register_entry e where e.register = 'approval' and e.struck_on is null and e.used_on >= $5::date and e.used_on < $6::date and e.jurisdiction_path like $3
    union all select u.unit_id, u.jurisdiction_path path, date_trunc('week', u.used_at ${DAY})::date week from casework.seal_use u where u.kind = 'ordinary' and u.used_at >= $1 and u.used_at < $2 and u.jurisdiction_path like $3),
  weeks as (select used.unit_id, min(used.path) path, used.week, count(*)::int uses from used group by used.unit_id, used.week)
  select json_build_object('unitId', w.unit_id, 'unitName', organisation.unit_name_on(w.unit_id, w.week), 'jurisdictionPath', w.path, 'week', w.week, 'uses', w.uses, 'dueOn', d.due_on, 'status', d.status, 'signedOn', d.signed_on, 'headId', h.person_id, 'headName', h.name, 'outages', ${outagesOn('w.path', '(w.week + 7)')}) deed
    from weeks w left join compliance.ledger_week d on d.unit_id = w.unit_id and d.week = w.week left join lateral (select h.person_id, p.name from organisation.post_holding h join organisation.person p on p.id = h.person_id where h.unit_id = w.unit_id and h.role = any($4::text[]) and h.valid_from <= w.week and (h.valid_to is null or h.valid_to > w.week) order by h.valid_from desc, h.id limit 1) h on true
    where d.signed_on is null or d.signed_on > d.due_on order by w.week, w.unit_id`;

/** Cases with what was received, decided and issued, and what may excuse it. */
const ISSUES = `with linked as materialized (select k.case_id from unnest($1::bigint[]) k(case_id)),
  ${TIMES}
  select json_build_object('permitCase', ${CASE}, 'unitId', c.unit_id, 'unitName', organisation.unit_name_on(c.unit_id, coalesce((c.issued_at ${DAY})::date, c.due_on)), 'jurisdictionPath', c.jurisdiction_path,
      'personId', coalesce(c.issued_by, c.certified_by, c.assignee_id, c.decided_by), 'personName', (select p.name from organisation.person p where p.id = coalesce(c.issued_by, c.certified_by, c.assignee_id, c.decided_by)),
      'receivedOn', (c.received_at ${DAY})::date, 'decidedOn', c.decided_on, 'deliveryDueOn', c.delivery_due_on, 'statutoryDueOn', c.statutory_due_on, 'issuedOn', (c.issued_at ${DAY})::date, 'untraced', t.subject_id is null,
      'clockStopped', c.clock_stopped_on is not null and not exists (select 1 from casework.case_hold h where h.case_id = c.id and h.stops_clock and h.cleared_on is null and h.due_on < $2::date),
      'deferred', coalesce((select json_agg(distinct coalesce(m.name, h.procedure, h.kind)) from casework.case_hold h left join casework.case_material m on m.case_id = h.case_id and m.code = h.procedure where h.case_id = c.id and h.kind = 'deferredMaterial' and h.cleared_on is null and 'printCertificate' = any(h.blocks)), '[]'),
      'mailedOn', (select max(v.sent_on) from issuance.published_mailing v where v.case_id = c.id), 'copied', exists (select 1 from issuance.published_electronic_copy v where v.case_id = c.id and v.kind = 'certificate'),
      'joint', case when c.status = any($3::text[]) then (select json_build_object('number', j.number, 'waiting', coalesce((select json_agg(o.item_name order by m.position) from casework.joint_member m join casework.permit_case o on o.id = m.case_id where m.joint_case_id = j.id and m.case_id <> c.id and o.running and o.status not in ('certified', 'refused')), '[]'))
        from casework.joint_member own join casework.joint_case j on j.id = own.joint_case_id where own.case_id = c.id) end, 'lateEntry', ${LATE_ENTRY}) deed
    from linked l join casework.permit_case c on c.id = l.case_id left join times t on t.subject_id = c.id
    order by c.id`;

/** 用印、周审、发证 as they stand on both sides, for the rules to judge. */
@Injectable()
export class Deeds {
  constructor(private readonly sql: Sql) {}

  /** In the order of their keys. */
  uses(register: CheckedUse['register'], suspects: readonly Suspect[]): Promise<CheckedUse[]> {
    return this.deeds(USES, [register, suspects.map(({ key }) => key), suspects.map(({ caseId }) => caseId)]);
  }

  /** Of whole weeks: few, hence all at once. */
  weeks({ from, to, path }: WeekSpan, heads: readonly string[]): Promise<CheckedWeek[]> {
    return this.deeds(WEEKS, [startOfLegalDay(from), startOfLegalDay(to), `${path}%`, heads, from, to]);
  }

  issues(suspects: readonly Suspect[], upTo: PlainDate): Promise<CheckedIssue[]> {
    return this.deeds(ISSUES, [suspects.map(({ key }) => key), upTo, DELIVERY_STATUSES]);
  }

  private async deeds<T>(text: string, values: readonly unknown[]): Promise<T[]> {
    return (await overWholeMonth<{ deed: T }>(this.sql, text, values)).map(({ deed }) => deed);
  }
}
