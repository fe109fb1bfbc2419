import { Injectable } from '@nestjs/common';
import { ASSESSMENT_CODES, ASSESSMENT_FIGURES, COUNTED_FINDINGS, type AssessmentCode } from '@onecounter/contracts';
import { addDays, plainDate, type PlainDate } from '@onecounter/kernel';
import { Calendars, LegalClock, Sql } from '@onecounter/platform';
import { OF_SECTION_APART, type CountedFacts } from '../rules/assessment/assessment-figures';

/** Which facts: days half-open; `place` a path or a pattern of paths; units and person narrow what is counted. */
export interface FactSpan { readonly place: string; readonly from: PlainDate; readonly until: PlainDate; readonly unitIds: readonly number[] | null; readonly personId: number | null }
export interface FactRow { readonly id: number; readonly month: string; readonly on_date: string; readonly amount: number; readonly unit_name: string; readonly people: readonly string[]; readonly label: string; readonly counted: boolean | null }

/** Working days are numbered so far back and ahead: a promised day lies seldom further from its decision. */
const [BACK, AHEAD] = [-1500, 800];
const DAY = `(s.legal_at at time zone 'Asia/Shanghai')::date`;
const IN_SPAN = `s.legal_at >= $2::date::timestamp at time zone 'Asia/Shanghai' and s.legal_at < $3::date::timestamp at time zone 'Asia/Shanghai'`;
const FIRST = `date_trunc('month', x.on_date)::date`;
/** A fact is one thing that was done or happened, in the section and by the person to whom it counts. `key`: what is counted once a month. $1 place, $2 and $3 days, $4 today, $5 and $6 working days with their numbers, $7 codes. */
const FACTS = `decision as (select s.unit_id, s.by_person person_id, ${DAY} on_date, c.id, c.promised_due_on from platform.step s join casework.permit_case c on c.id = s.subject_id
    where $7::text[] && array['decided', 'daysEarly', 'late'] and s.subject_kind = 'permitCase' and s.verb in ('grantPermit', 'refusePermit') and s.by_person is not null and ${IN_SPAN}),
  workday as (select * from unnest($5::date[], $6::int[]) w(on_date, no)),
  fact as (
    select 'handled'::text code, s.unit_id, s.by_person person_id, s.subject_id::text "key", s.subject_id id, 1::numeric amount, ${DAY} on_date from platform.step s
      where 'handled' = any($7::text[]) and s.subject_kind = 'permitCase' and s.by_person is not null and s.unit_id is not null and ${IN_SPAN}
    union all select 'decided', d.unit_id, d.person_id, d.id::text, d.id, 1, d.on_date from decision d
    union all select 'daysEarly', d.unit_id, d.person_id, d.id::text, d.id, p.no - a.no, d.on_date from decision d join workday a on a.on_date = d.on_date join workday p on p.on_date = d.promised_due_on
    union all select 'late', d.unit_id, d.person_id, d.id::text, d.id, 1, d.on_date from decision d where d.on_date > d.promised_due_on
    union all select q.code, k.unit_id, k.person_id, k.id::text, k.id, 1, k.issued_on from compliance.card k cross join lateral (values ('yellowCards', k.colour = 'yellow' and k.status <> 'withdrawn'), ('redCards', k.colour = 'red' and k.status <> 'withdrawn'),
      ('cardsAccepted', k.status = 'closed'), ('cardsWithdrawn', k.status = 'withdrawn')) q(code, so) where q.so and k.issued_on >= $2::date and k.issued_on < $3::date
    union all select 'findings', f.unit_id, f.person_id, f.id::text, f.id, 1, f.month from compliance.finding f where f.status = any($8::text[]) and f.month >= $2::date and f.month < $3::date
    union all select 'findingCases', f.unit_id, f.person_id, coalesce('case' || f.case_id, 'number' || f.case_number, 'line' || f.register_entry_id, 'finding' || f.id), f.id, 1, f.month from compliance.finding f
      where f.status = any($8::text[]) and f.month >= $2::date and f.month < $3::date
    union all select q.code, r.unit_id, null, r.month_id::text, r.month_id, q.amount, r.month from intake.published_receiving_rate r cross join lateral (values ('firstPresented', r.presented), ('firstComplete', r.complete), ('rateRank', r.rank), ('rateLast', case when r.last then 1 end)) q(code, amount)
      where q.amount is not null and r.month >= $2::date and r.month < $3::date
    union all select 'weeksMissed', w.unit_id, null, w.id::text, w.id, 1, w.due_on from compliance.ledger_week w where w.due_on >= $2::date and w.due_on < least($3::date, $4::date)
      and not exists (select 1 from platform.step s where s.subject_kind = 'ledgerWeek' and s.subject_id = w.id and s.verb = 'signLedgerWeek' and ${DAY} <= w.due_on)
    union all select 'patrolBreaches', r.unit_id, r.person_id, r.id::text, r.id, 1, r.seen_on from compliance.patrol_record r where r.status = 'closed' and r.seen_on >= $2::date and r.seen_on < $3::date
    union all select case when t.completed_on <= t.due_on then 'tasksKept' else 'tasksLate' end, t.lead_unit_id, null, t.id::text, t.id, 1, t.due_on from compliance.supervised_task t
      where t.status <> 'cancelled' and t.due_on >= $2::date and t.due_on < $3::date and (t.completed_on is not null or t.due_on < $4::date)
    union all select l.standing, l.unit_id, l.person_id, l.id::text, l.id, 1, m.month from compliance.award_line l join compliance.award_month m on m.id = l.month_id where m.status = 'confirmed' and l.standing in ('eligible', 'ineligible') and m.month >= $2::date and m.month < $3::date),
  f as (select x.code, x.unit_id, x.person_id, ${FIRST} "month", x."key", x.id, x.amount, x.on_date from fact x join organisation.unit u on u.id = x.unit_id
    where x.code = any($7::text[]) and u.jurisdiction_path like $1 and ($9::bigint[] is null or x.unit_id = any($9)) and ($10::bigint is null or x.person_id = $10))`;
const COUNTS = `count(distinct (f."month", f."key"))::int things, coalesce(sum(f.amount), 0)::float8 total, coalesce(round(avg(f.amount), 1), 0)::float8 mean, to_json(array_agg(distinct f.id)) ids`;
/** What a fact is called where it is listed. */
const LABELS = `case $11::text when 'case' then (select c.number || ' ' || c.item_name from casework.permit_case c where c.id = i.id) when 'card' then (select k.case_number || ' ' || k.item_name from compliance.card k where k.id = i.id) when 'finding' then (select n.number || ' ' || n.gist from compliance.finding n where n.id = i.id)
  when 'ledgerWeek' then (select to_char(w.week, 'YYYY-MM-DD') || ' 那一周，到期 ' || to_char(w.due_on, 'YYYY-MM-DD') from compliance.ledger_week w where w.id = i.id) when 'patrol' then (select r.number from compliance.patrol_record r where r.id = i.id) when 'task' then (select t.number || ' ' || t.title from compliance.supervised_task t where t.id = i.id)
  when 'award' then '评先资格' when 'receivingRates' then '接件成功率' end`;

/** Facts of the assessment (CMP-8), by one definition for notices, pages and the lists behind every number. */
@Injectable()
export class AssessmentFacts {
  constructor(private readonly sql: Sql, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  /** Of each section, and of each person in each section; what is nobody's stands with the section alone. */
  async counted(span: FactSpan): Promise<CountedFacts[]> {
    return this.sql.rows<CountedFacts>(
      `with ${FACTS} select f.code, f.unit_id "unitId", null::bigint "personId", ${COUNTS} from f where f.person_id is null or f.code <> all($11::text[]) group by f.code, f.unit_id
       union all select f.code, f.unit_id, f.person_id, ${COUNTS} from f where f.person_id is not null group by f.code, f.unit_id, f.person_id`, [...(await this.values(span, ASSESSMENT_CODES)), OF_SECTION_APART]);
  }

  /** The facts behind one number, the latest id first, each with whether it was counted when the figures were frozen; null when none are. @param frozen ids counted then */
  async behind(span: FactSpan, code: AssessmentCode, page: { readonly frozen: readonly number[] | null; readonly before: number | null; readonly limit: number }): Promise<FactRow[]> {
    const own = OF_SECTION_APART.includes(code) && span.personId === null;
    return this.sql.rows<FactRow>(
      `with ${FACTS}, i as (select f.id, to_char(f."month", 'YYYY-MM') "month", min(f.on_date) on_date, max(f.amount)::float8 amount, string_agg(distinct n.name, '、') unit_name, coalesce(array_agg(distinct p.name) filter (where p.id is not null), '{}') people
         from f join organisation.unit n on n.id = f.unit_id left join organisation.person p on p.id = f.person_id where not $12::boolean or f.person_id is null group by f.id, f."month")
       select i.id, i."month", i.on_date, i.amount, i.unit_name, i.people, coalesce(${LABELS}, '') "label", case when $13::bigint[] is null then null else i.id = any($13) end counted from i where ($14::bigint is null or i.id < $14) order by i.id desc, i."month" desc limit $15`,
      [...(await this.values(span, [code])), ASSESSMENT_FIGURES[code].thing, own, page.frozen, page.before, page.limit]);
  }

  /** Of what was counted when the figures were frozen: what is counted no more. */
  async gone(span: FactSpan, code: AssessmentCode, frozen: readonly number[]): Promise<{ readonly id: number; readonly label: string }[]> {
    return this.sql.rows(
      `with ${FACTS} select i.id, coalesce(${LABELS}, '') "label" from unnest($12::bigint[]) i(id) where not exists (select 1 from f where f.id = i.id) order by i.id desc limit 200`, [...(await this.values(span, [code])), ASSESSMENT_FIGURES[code].thing, frozen]);
  }

  /** Rule, person and section of findings, for the paper. */
  findings(ids: readonly number[]): Promise<{ readonly id: number; readonly number: string; readonly rule: string; readonly unit_id: number; readonly person_name: string | null }[]> {
    return this.sql.rows('select f.id, f.number, f.rule, f.unit_id, (select p.name from organisation.person p where p.id = f.person_id) person_name from compliance.finding f where f.id = any($1::bigint[]) order by f.unit_id, f.id', [ids]);
  }

  /** What the months of a span still lack: the confirmed receiving rates and the confirmed eligibility of a place. */
  async confirmed({ place, from, until }: Pick<FactSpan, 'place' | 'from' | 'until'>): Promise<{ readonly rates: number; readonly awards: number }> {
    const row = await this.sql.row<{ rates: number; awards: number }>(
      `select (select count(distinct r.month)::int from intake.published_receiving_rate r where r.jurisdiction_path = $1 and r.month >= $2::date and r.month < $3::date) rates,
         (select count(*)::int from compliance.award_month m where m.jurisdiction_path = $1 and m.status = 'confirmed' and m.month >= $2::date and m.month < $3::date) awards`, [place, from, until]);
    return row ?? { rates: 0, awards: 0 };
  }

  private async values({ place, from, until, unitIds, personId }: FactSpan, codes: readonly AssessmentCode[]): Promise<unknown[]> {
    const { days, numbers } = await this.workdays(place.replace('%', ''), from, until);
    return [place, from, until, this.legal.today(), days, numbers, codes, COUNTED_FINDINGS, unitIds, personId];
  }

  /** Each day with how many working days there were up to it. */
  private async workdays(place: string, from: PlainDate, until: PlainDate): Promise<{ days: PlainDate[]; numbers: number[] }> {
    const calendar = await this.calendars.of(place);
    const [first, last] = [addDays(plainDate(from), BACK), addDays(plainDate(until), AHEAD)];
    const [days, numbers]: [PlainDate[], number[]] = [[], []];
    let passed = 0;
    for (let day = first; day <= last; day = addDays(day, 1)) {
      passed += calendar.isWorkingDay(day) ? 1 : 0;
      days.push(day);
      numbers.push(passed);
    }
    return { days, numbers };
  }
}
