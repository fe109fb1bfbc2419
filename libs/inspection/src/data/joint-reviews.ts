import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { JOINT_REVIEW, refuse, type CaseStatus, type JointOutcome, type JointReviewKind, type JointReviewStatus, type JointReviewVerb, type JointVerdict } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const JOINT_REVIEW_SUBJECT = { lifecycle: JOINT_REVIEW, table: 'inspection.joint_review' } as const satisfies SubjectKind;
/** A handed-in material of one of the cases that belongs to the set under review. */
export interface SharedMaterial { readonly caseId: number; readonly name: string; readonly fileId: string; readonly fileName: string }
export interface ReviewedCaseRow { readonly id: number; readonly number: string; readonly item_code: string; readonly item_name: string; readonly unit_id: number; readonly unit_name: string; readonly due_on: string | null; readonly status: CaseStatus }
export interface JointReviewRow {
  readonly id: number; readonly status: JointReviewStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly kind: JointReviewKind; readonly topic: string; readonly jurisdiction_path: string; readonly unit_id: number; readonly unit_name: string; readonly joint_case_id: number | null;
  readonly applicant_name: string; readonly opened_on: string; readonly limit_days: number; readonly round: number; readonly due_on: string; readonly rectify_by: string | null; readonly materials: readonly SharedMaterial[]; readonly trip_id: number | null; readonly trip_number: string | null;
  readonly ended_on: string | null; readonly ended_words: string | null; readonly document_id: string | null; readonly cases: readonly ReviewedCaseRow[]; readonly parties: readonly PartyRow[];
  /** 已交意见 of this round. */
  readonly given: number;
}
export interface PartyRow { readonly id: number; readonly place: number; readonly unit_id: number | null; readonly name: string; readonly required: boolean }
export interface RoundRow { readonly round: number; readonly opened_on: string; readonly due_on: string; readonly file_ids: readonly string[]; readonly outcome: JointOutcome | null; readonly words: string | null; readonly rectify_by: string | null; readonly concluded_on: string | null; readonly document_id: string | null }
export interface OpinionRow { readonly party_id: number; readonly round: number; readonly verdict: JointVerdict; readonly words: string; readonly file_ids: readonly string[]; readonly given_by_name: string | null; readonly given_on: string }
export interface EntryRow { readonly id: number; readonly party_id: number; readonly round: number; readonly place: string; readonly what: string; readonly basis: string; readonly reply: string | null; readonly reply_round: number | null; readonly settled_round: number | null }
export interface JointReviewFilter { readonly kind: JointReviewKind | null; readonly status: JointReviewStatus | null; readonly running: boolean | null; readonly mine: boolean; readonly caseId: number | null; readonly jointCaseId: number | null; readonly before: number | null; readonly limit: number }
export interface FileNameRow { readonly id: string; readonly name: string }
export interface ServingTripRow { readonly id: number; readonly number: string; readonly on_date: string }

const ROW = `select r.id, r.status, r.version, r.head, r.number, r.kind, r.topic, r.jurisdiction_path, r.unit_id, u.name unit_name, r.joint_case_id, r.applicant_name, r.opened_on, r.limit_days, r.round, r.due_on, r.rectify_by, r.materials, r.trip_id, t.number trip_number, r.ended_on, r.ended_words, r.document_id,
  (select json_agg(json_build_object('id', c.id, 'number', c.number, 'item_code', c.item_code, 'item_name', c.item_name, 'unit_id', c.unit_id, 'unit_name', cu.name, 'due_on', c.due_on, 'status', c.status) order by c.id)
    from inspection.joint_review_case rc join casework.permit_case c on c.id = rc.case_id join organisation.unit cu on cu.id = c.unit_id where rc.review_id = r.id) cases,
  (select json_agg(json_build_object('id', p.id, 'place', p.place, 'unit_id', p.unit_id, 'name', p.name, 'required', p.required) order by p.place) from inspection.joint_review_party p where p.review_id = r.id) parties,
  (select count(*)::int from inspection.joint_review_opinion o where o.review_id = r.id and o.round = r.round) given
  from inspection.joint_review r join organisation.unit u on u.id = r.unit_id left join inspection.trip t on t.id = r.trip_id`;

/** A section sees what it opened and what it takes part in, hall and leaders those of their jurisdiction. */
function reviewScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  const part = (units: string): string => `(r.unit_id = any(${units}) or exists (select 1 from inspection.joint_review_party q where q.review_id = r.id and q.unit_id = any(${units})))`;
  if (actor.reach === 'none') return { where: 'false', values: [] };
  if (actor.reach === 'section') return { where: part(`$${first}::bigint[]`), values: [[actor.unitId]] };
  if (actor.inChargeOf) return { where: `r.jurisdiction_path like $${first} and ${part(`$${first + 1}::bigint[]`)}`, values: [`${actor.jurisdictionPath}%`, actor.inChargeOf] };
  return { where: `r.jurisdiction_path like $${first}`, values: [`${actor.jurisdictionPath}%`] };
}

/** 联合审图、联合验收 */
@Injectable()
export class JointReviews {
  constructor(private readonly sql: Sql) {}

  /** @throws notFound, also out of scope */
  async get(id: number, actor: Actor): Promise<JointReviewRow> {
    const scope = reviewScope(actor, 2);
    return (await this.sql.row<JointReviewRow>(`${ROW} where r.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @param version null where many say something at once: they wait for each other @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number | null, verb: JointReviewVerb, actor: Actor): Promise<JointReviewRow> {
    await this.sql.rows('select 1 from inspection.joint_review where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(JOINT_REVIEW, verb, row, version ?? row.version);
    return row;
  }

  /** Until the transaction ends nobody else opens one of this kind for that case. @returns the one that runs */
  async runningOf(caseId: number, kind: JointReviewKind): Promise<{ number: string } | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1::text, 8200))', [caseId]);
    return this.sql.row('select r.number from inspection.joint_review r join inspection.joint_review_case rc on rc.review_id = r.id where rc.case_id = $1 and r.kind = $2 and r.status in (\'collecting\', \'rectifying\')', [caseId, kind]);
  }

  /** Running ones of the case, for the system's own work. */
  runningWith(caseId: number): Promise<JointReviewRow[]> {
    return this.sql.rows<JointReviewRow>(`${ROW} where r.status in ('collecting', 'rectifying') and exists (select 1 from inspection.joint_review_case rc where rc.review_id = r.id and rc.case_id = $1)`, [caseId]);
  }

  list(actor: Actor, { kind, status, running, mine, caseId, jointCaseId, before, limit }: JointReviewFilter): Promise<JointReviewRow[]> {
    const scope = reviewScope(actor, 10);
    return this.sql.rows<JointReviewRow>(
      `${ROW} where ($1::text is null or r.kind = $1) and ($2::text is null or r.status = $2) and ($3::boolean is null or (r.status in ('collecting', 'rectifying')) = $3) and ($4::bigint is null or exists (select 1 from inspection.joint_review_case rc where rc.review_id = r.id and rc.case_id = $4))
       and ($5::bigint is null or r.joint_case_id = $5) and ($6::bigint is null or r.id < $6)
       and (not $7::boolean or r.status = 'collecting' and exists (select 1 from inspection.joint_review_party q where q.review_id = r.id and q.unit_id = $8 and not exists (select 1 from inspection.joint_review_opinion o where o.party_id = q.id and o.round = r.round)
         and (r.round = 1 or exists (select 1 from inspection.joint_review_entry e where e.party_id = q.id and e.settled_round is null)))) and ${scope.where} order by r.id desc limit $9`,
      [kind, status, running, caseId, jointCaseId, before, mine, actor.unitId ?? 0, limit, ...scope.values],
    );
  }

  rounds(id: number): Promise<RoundRow[]> {
    return this.sql.rows<RoundRow>('select round, opened_on, due_on, file_ids, outcome, words, rectify_by, concluded_on, document_id from inspection.joint_review_round where review_id = $1 order by round', [id]);
  }

  opinions(id: number): Promise<OpinionRow[]> {
    return this.sql.rows<OpinionRow>('select o.party_id, o.round, o.verdict, o.words, o.file_ids, n.name given_by_name, o.given_on from inspection.joint_review_opinion o left join organisation.person n on n.id = o.given_by where o.review_id = $1 order by o.round, o.party_id', [id]);
  }

  entries(id: number): Promise<EntryRow[]> {
    return this.sql.rows<EntryRow>('select id, party_id, round, place, what, basis, reply, reply_round, settled_round from inspection.joint_review_entry where review_id = $1 order by id', [id]);
  }

  fileNames(ids: readonly string[]): Promise<FileNameRow[]> {
    return this.sql.rows<FileNameRow>('select id, name from platform.stored_file where id = any($1::uuid[])', [[...ids]]);
  }

  /** Trips on which one of these cases was looked at. */
  tripsOf(caseIds: readonly number[]): Promise<ServingTripRow[]> {
    return this.sql.rows<ServingTripRow>(`select distinct t.id, t.number, t.on_date from inspection.request q join inspection.trip t on t.id = q.trip_id where q.case_id = any($1::bigint[]) and t.status <> 'cancelled' order by t.id`, [[...caseIds]]);
  }
}
