import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import { refuse, type CaseStatus, type InspectionConclusion, type InspectionState, type InspectionTripStatus, type PointResult, type TripHalf } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import type { PointToInspect } from '../rules/points-to-inspect';

/** A point as the inspector judged it. */
export interface JudgedPoint { readonly code: string; readonly result: PointResult; readonly note: string | null }
/** A drawn name, by its file. */
export interface SignedBy { readonly personId: number; readonly name: string; readonly fileId: string; readonly hash: string }
export interface FindingOfRow {
  readonly id: number; readonly by_name: string; readonly observed_at: string; readonly received_at: string; readonly place_text: string | null; readonly results: readonly JudgedPoint[]; readonly note: string | null;
  readonly photos: readonly string[]; readonly signatures: readonly SignedBy[]; readonly present_masked: string | null; readonly present_signature: { readonly fileId: string; readonly hash: string } | null;
}
export interface InspectionRow {
  readonly id: number; readonly case_id: number; readonly round: number; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly applicant_id: number; readonly state: InspectionState; readonly mandatory: boolean;
  readonly district: string; readonly address: string; readonly contact_masked: string | null; readonly wished_days: readonly string[]; readonly points: readonly PointToInspect[]; readonly least_inspectors: number; readonly note: string | null; readonly asked_on: string;
  readonly not_visited: string | null; readonly conclusion: InspectionConclusion | null; readonly conclusion_words: string | null; readonly rectify_by: string | null; readonly concluded_on: string | null; readonly document_id: string | null;
  readonly number: string; readonly applicant_name: string; readonly item_code: string; readonly item_name: string; readonly case_status: CaseStatus; readonly due_on: string | null; readonly received_by: number | null; readonly decided_by: number | null;
  readonly trip_id: number | null; readonly trip_number: string | null; readonly trip_status: InspectionTripStatus | null; readonly on_date: string | null; readonly half: TripHalf | null; readonly joint: boolean; readonly finding: FindingOfRow | null;
}
export interface InspectionFilter {
  readonly state: InspectionState | null; readonly unitId: number | null; readonly district: string | null; readonly from: string | null; readonly to: string | null; readonly joint: boolean | null; readonly inspected: boolean | null; readonly search: string | null;
  readonly before: number | null; readonly limit: number;
}

/** Statuses in which a case can be inspected at all. */
const RUNNING = `c.status in ('accepted', 'reviewed', 'checked')`;
/** 联合勘验: at the same visit another section looks at the same applicant. */
const JOINT = `exists (select 1 from inspection.request o where o.trip_id = r.trip_id and o.applicant_id = r.applicant_id and o.unit_id <> r.unit_id and o.state in ('planned', 'inspected', 'concluded'))`;
const ROW = `select r.id, r.case_id, r.round, r.unit_id, u.name unit_name, r.jurisdiction_path, r.applicant_id, r.state, r.mandatory, r.district, r.address, r.contact_masked, r.wished_days::text[] wished_days, r.points, r.least_inspectors, r.note, r.asked_on,
  r.not_visited, r.conclusion, r.conclusion_words, r.rectify_by, r.concluded_on, r.document_id, c.number, c.applicant_name, c.item_code, c.item_name, c.status case_status, c.due_on, c.received_by, c.decided_by,
  r.trip_id, t.number trip_number, t.status trip_status, t.on_date, t.half, ${JOINT} joint,
  (select row_to_json(x) from (select f.id, p.name by_name, f.observed_at, f.received_at, f.place_text, f.results, f.note, f.photos, f.signatures, f.present_masked, f.present_signature
    from inspection.finding f join organisation.person p on p.id = f.by_person where f.request_id = r.id) x) finding
  from inspection.request r join casework.permit_case c on c.id = r.case_id join organisation.unit u on u.id = r.unit_id left join inspection.trip t on t.id = r.trip_id`;

/** The inspection office and its inspectors see what is asked for in their jurisdiction, everybody else what lies within their cases. */
function inspectionScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  if (actor.permissions.has('planTrip') || actor.permissions.has('submitFinding')) return { where: `r.jurisdiction_path like $${first}`, values: [`${actor.jurisdictionPath}%`] };
  return caseScope(actor, first);
}

/** 勘验申请 with their trips and findings. */
@Injectable()
export class Inspections {
  constructor(private readonly sql: Sql) {}

  /** All rounds of a case, whose scope was judged. */
  ofCase(caseId: number): Promise<InspectionRow[]> {
    return this.sql.rows<InspectionRow>(`${ROW} where r.case_id = $1 order by r.round desc`, [caseId]);
  }

  ofTrips(tripIds: readonly number[]): Promise<InspectionRow[]> {
    return this.sql.rows<InspectionRow>(`${ROW} where r.trip_id = any($1::bigint[]) order by r.trip_id, r.applicant_id, r.id`, [tripIds]);
  }

  /** @throws notFound, also out of scope */
  async get(id: number, actor: Actor): Promise<InspectionRow> {
    const scope = inspectionScope(actor, 2);
    return (await this.sql.row<InspectionRow>(`${ROW} where r.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For planning: locked until the trip is written, so that no two trips take the same one. Gives what there is of them, within scope. */
  async lock(ids: readonly number[], actor: Actor): Promise<InspectionRow[]> {
    await this.sql.rows('select 1 from inspection.request where id = any($1::bigint[]) order by id for update', [ids]);
    const scope = inspectionScope(actor, 2);
    return this.sql.rows<InspectionRow>(`${ROW} where r.id = any($1::bigint[]) and ${scope.where} order by r.id`, [ids, ...scope.values]);
  }

  /** Waiting for a trip, of cases that still run. */
  open(actor: Actor, limit: number): Promise<InspectionRow[]> {
    const scope = inspectionScope(actor, 2);
    return this.sql.rows<InspectionRow>(`${ROW} where r.state = 'open' and ${RUNNING} and ${scope.where} order by c.due_on nulls last, r.id limit $1`, [limit, ...scope.values]);
  }

  /** Newest first; with a period, by the day of the trip. */
  list(actor: Actor, filter: InspectionFilter): Promise<InspectionRow[]> {
    const scope = inspectionScope(actor, 11);
    return this.sql.rows<InspectionRow>(
      `${ROW} where ($1::text is null or r.state = $1) and ($1::text is distinct from 'open' or ${RUNNING}) and ($2::bigint is null or r.unit_id = $2) and ($3::text is null or r.district = $3) and ($4::date is null or t.on_date >= $4) and ($5::date is null or t.on_date <= $5)
         and ($6::bool is null or ${JOINT} = $6) and ($7::bool is null or exists (select 1 from inspection.finding g where g.request_id = r.id) = $7)
         and ($8::text is null or c.number ilike $8 or c.applicant_name ilike $8 or c.item_name ilike $8 or r.address ilike $8) and ($9::bigint is null or r.id < $9) and ${scope.where} order by r.id desc limit $10`,
      [filter.state, filter.unitId, filter.district, filter.from, filter.to, filter.joint, filter.inspected, filter.search, filter.before, filter.limit, ...scope.values],
    );
  }

  /** Per section: places looked at on the days of the period, and how many of them together with another section. */
  counts(actor: Actor, from: string, to: string): Promise<{ unit_id: number; unit_name: string; inspections: number; joint_inspections: number; trips: number[] }[]> {
    const scope = inspectionScope(actor, 3);
    return this.sql.rows(
      `select r.unit_id, u.name unit_name, count(*)::int inspections, (count(*) filter (where ${JOINT}))::int joint_inspections, json_agg(distinct t.id) trips
       from inspection.finding f join inspection.request r on r.id = f.request_id join inspection.trip t on t.id = f.trip_id join casework.permit_case c on c.id = r.case_id join organisation.unit u on u.id = r.unit_id
       where t.on_date between $1 and $2 and ${scope.where} group by r.unit_id, u.name order by u.name`, [from, to, ...scope.values],
    );
  }

  /** Name and telephone as ciphertext. */
  async contactOf(id: number): Promise<string | null> {
    return (await this.sql.row<{ contact_sealed: string | null }>('select contact_sealed from inspection.request where id = $1', [id]))?.contact_sealed ?? null;
  }
}
