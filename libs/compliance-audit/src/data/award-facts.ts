import { Injectable } from '@nestjs/common';
import { COUNTED_FINDINGS, UNJUDGED_FINDINGS, type RoleName } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { ConfirmedRate, CountedFinding, PersonFacts, SectionFacts } from '../rules/award-eligibility';
import { RECEIVING } from './stage-verbs';
import { overWholeMonth } from './whole-month';

/** Posts whose people take part in the personal awards: at the windows and in the sections. */
const PERSONAL_POSTS: readonly RoleName[] = ['windowClerk', 'issuingClerk', 'consultationClerk', 'headOfWindowServices', 'sectionReviewer', 'sectionApprover', 'sectionHead', 'countyApprover'];
/** A case, or what stands for it: its number as written, the line of the register, at last the finding itself. */
const findingsOf = (where: string): string => `coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'rule', f.rule, 'matter', coalesce('case' || f.case_id, 'number' || f.case_number, 'line' || f.register_entry_id, 'finding' || f.id)) order by f.id) from f where ${where}), '[]')`;

/** Steps come one after the other in time: those of a month stand together, and the index of ranges (step_when) knows where. */
const inMonth = (moment: string): string => `${moment} >= $2::date::timestamp at time zone 'Asia/Shanghai' and ${moment} < $3::date::timestamp at time zone 'Asia/Shanghai'`;

/** Day of a month, inclusive, and the first day of the next. */
export interface AwardPeriod { readonly place: string; readonly from: string; readonly until: string }
export interface SectionRow extends SectionFacts { readonly unitId: number }
export interface PersonRow extends PersonFacts { readonly unitId: number; readonly personId: number }
/** Violations of one person, or of a section whose offender is not known, in every month of the row. */
export interface StreakRow { readonly unitId: number; readonly personId: number | null; readonly findings: readonly { readonly id: number; readonly number: string; readonly month: string }[] }

/** What a month's eligibility rests on, read set by set. Only findings that were judged violations count, by the month of finding. */
@Injectable()
export class AwardFacts {
  constructor(private readonly sql: Sql) {}

  /** Places that have approval sections. */
  async places(): Promise<string[]> {
    return (await this.sql.rows<{ place: string }>(`select distinct jurisdiction_path place from organisation.unit where kind = 'section' order by 1`)).map(({ place }) => place);
  }

  sections({ place, from, until }: AwardPeriod): Promise<SectionRow[]> {
    return overWholeMonth<{ unitId: number; busy: boolean; findings: CountedFinding[]; rate: ConfirmedRate | null }>(this.sql,
      `with f as (select * from compliance.finding where month = $2::date and status = any($4)),
         received as materialized (select distinct c.unit_id from platform.step s join casework.permit_case c on c.id = s.subject_id where s.subject_kind = 'permitCase' and s.verb = any($5) and ${inMonth('s.legal_at')})
       select u.id "unitId", exists (select 1 from received where received.unit_id = u.id) busy,
         ${findingsOf('f.unit_id = u.id')} findings,
         (select json_build_object('monthId', r.month_id, 'last', r.last, 'presented', r.presented, 'complete', r.complete, 'rank', r.rank) from intake.published_receiving_rate r where r.unit_id = u.id and r.month = $2::date and r.jurisdiction_path = $1) rate
       from organisation.unit u where u.kind = 'section' and u.jurisdiction_path = $1 and u.valid_from < $3::date and (u.valid_to is null or u.valid_to > $2::date) order by u.id`, [place, from, until, COUNTED_FINDINGS, RECEIVING]);
  }

  /** Whoever held such a post of the place in the month, in the unit of the last; and whoever a finding names. */
  people({ place, from, until }: AwardPeriod): Promise<PersonRow[]> {
    return overWholeMonth<PersonRow>(this.sql,
      `with f as (select * from compliance.finding where month = $2::date and status = any($4)),
         held as (select distinct on (h.person_id) h.person_id, h.unit_id from organisation.post_holding h join organisation.unit u on u.id = h.unit_id and u.jurisdiction_path = $1
           where h.role = any($5) and h.valid_from < $3::date and (h.valid_to is null or h.valid_to > $2::date) order by h.person_id, h.valid_from desc, h.id desc),
         who as (select person_id, unit_id from held union all select f.person_id, max(f.unit_id) from f where f.person_id is not null and f.jurisdiction_path = $1 and not exists (select 1 from held where held.person_id = f.person_id) group by f.person_id),
         worked as materialized (select distinct s.by_person from platform.step s where ${inMonth('s.legal_at')})
       select w.person_id "personId", w.unit_id "unitId", exists (select 1 from worked where worked.by_person = w.person_id) busy, ${findingsOf('f.person_id = w.person_id')} findings,
         coalesce((select json_agg(json_build_object('breach', t.breach, 'subjectId', t.subject_id, 'number', t.number, 'onDate', t.on_date) order by t.on_date, t.subject_id) from intake.published_repeat_trip t
           where t.person_id = w.person_id and t.on_date >= $2::date and t.on_date < $3::date), '[]') trips
       from who w order by w.person_id`, [place, from, until, COUNTED_FINDINGS, PERSONAL_POSTS]);
  }

  /** Violations in each of so many months that end with this one. */
  streaks({ place, from }: AwardPeriod, months: number): Promise<StreakRow[]> {
    return this.sql.rows<StreakRow>(
      `with f as (select * from compliance.finding where jurisdiction_path = $1 and status = any($3) and month <= $2::date and month > $2::date - make_interval(months => $4::int))
       select (array_agg(f.unit_id order by f.month desc, f.id desc))[1] "unitId", f.person_id "personId", json_agg(json_build_object('id', f.id, 'number', f.number, 'month', to_char(f.month, 'YYYY-MM')) order by f.id) findings
       from f group by f.person_id, case when f.person_id is null then f.unit_id end having count(distinct f.month) = $4::int order by 1, 2`, [place, from, COUNTED_FINDINGS, months]);
  }

  /** Those of the findings that were judged to be none, with the day. */
  overturned(ids: readonly number[]): Promise<{ readonly id: number; readonly label: string; readonly on: string }[]> {
    return this.sql.rows(`select f.id, f.number as label, f.ended_on "on" from compliance.finding f where f.id = any($1::bigint[]) and f.status = 'rejected' order by f.id`, [ids]);
  }

  /** Findings of the month that nobody has judged. */
  async unjudged({ place, from }: AwardPeriod): Promise<number> {
    return (await this.sql.row<{ count: number }>('select count(*)::int count from compliance.finding f where f.month = $2::date and f.jurisdiction_path = $1 and f.status = any($3)', [place, from, UNJUDGED_FINDINGS]))?.count ?? 0;
  }
}
