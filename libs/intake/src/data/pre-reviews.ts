import { Injectable } from '@nestjs/common';
import { caseScope, requireStep, type CaseScope } from '@onecounter/casework';
import { PRE_REVIEW, refuse, type PreReviewOpinion, type PreReviewOutcome, type PreReviewStatus, type PreReviewVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind, type SubjectState } from '@onecounter/platform';
import type { PreReviewedMaterial } from '../rules/pre-review';

export const PRE_REVIEW_SUBJECT = { lifecycle: PRE_REVIEW, table: 'intake.pre_review' } as const satisfies SubjectKind;
export interface PreReviewRow {
  readonly id: number; readonly status: PreReviewStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly item_code: string; readonly item_name: string; readonly item_version_id: number;
  readonly applicant_id: number; readonly applicant_name: string; readonly agency_project_id: number | null; readonly agency_item_no: number | null; readonly project_number: string | null; readonly project_name: string | null; readonly lacking: readonly string[];
  readonly requested_by_name: string; readonly requested_on: string; readonly handed_on: string; readonly expires_on: string; readonly outcome: PreReviewOutcome | null; readonly opined_by_name: string | null; readonly opined_on: string | null; readonly document_id: string | null;
  readonly case_id: number | null; readonly case_number: string | null; readonly carried_on: string | null; readonly place: number;
}
export interface PreReviewFilter { readonly statuses: readonly PreReviewStatus[] | null; readonly itemCode: string | null; readonly agencyProjectId: number | null; readonly search: string | null; readonly after: number | null; readonly limit: number }
export interface FileOfPreReview { readonly material: string; readonly id: string; readonly name: string; readonly sizeBytes: number; readonly mediaType: string }
/** A line of a commissioned project. */
export interface ProjectLine { readonly item_code: string | null; readonly owner_code: string; readonly status: string }

const ROW = `select c.id, c.status, c.version, c.head, c.number, c.unit_id, (select u.name from organisation.unit u where u.id = c.unit_id) unit_name, c.jurisdiction_path, c.item_code, c.item_name, c.item_version_id, c.applicant_id, c.applicant_name, c.agency_project_id, c.agency_item_no,
  l.project_number, l.project_name, c.lacking, (select p.name from organisation.person p where p.id = c.requested_by) requested_by_name, c.requested_on, c.handed_on, c.expires_on, c.outcome, (select p.name from organisation.person p where p.id = c.opined_by) opined_by_name, c.opined_on,
  c.document_id, c.case_id, (select k.number from casework.permit_case k where k.id = c.case_id) case_number, c.carried_on, c.place
  from intake.pre_review c left join agency_service.published_project_item l on l.project_id = c.agency_project_id and l.no = c.agency_item_no`;

/** An agent has no scope over cases: it sees what belongs to a commissioned project of its jurisdiction, and what it requested itself. */
function scopeOf(actor: Actor, first: number): CaseScope {
  if (actor.reach !== 'none' || !actor.permissions.has('requestPreReview')) return caseScope(actor, first);
  return { where: `c.jurisdiction_path like $${first} and (c.agency_project_id is not null or c.requested_by = $${first + 1})`, values: [`${actor.jurisdictionPath}%`, actor.personId] };
}

/** 预审件; seen as the cases of its section are: the section its own, hall and leaders those of their jurisdiction, agents those of their projects. */
@Injectable()
export class PreReviews {
  constructor(private readonly sql: Sql) {}

  /** What waits, the oldest first; what has its opinion; what has ended. */
  list(actor: Actor, filter: PreReviewFilter): Promise<PreReviewRow[]> {
    const scope = scopeOf(actor, 7);
    return this.sql.rows<PreReviewRow>(
      `${ROW} where ($1::text[] is null or c.status = any($1)) and ($2::text is null or c.item_code = $2) and ($3::bigint is null or c.agency_project_id = $3) and ($4::text is null or c.number ilike $4 or c.applicant_name ilike $4 or c.item_name ilike $4)
         and ($5::bigint is null or c.place > $5) and ${scope.where} order by c.place limit $6`,
      [filter.statuses, filter.itemCode, filter.agencyProjectId, filter.search, filter.after, filter.limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<PreReviewRow> {
    const scope = scopeOf(actor, 2);
    return (await this.sql.row<PreReviewRow>(`${ROW} where c.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: PreReviewVerb, actor: Actor): Promise<PreReviewRow> {
    await this.sql.rows('select id from intake.pre_review where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(PRE_REVIEW, verb, row, version);
    return row;
  }

  /** The one that a case was registered with; whoever asks sees the case. */
  ofCase(caseId: number): Promise<PreReviewRow | undefined> {
    return this.sql.row<PreReviewRow>(`${ROW} where c.case_id = $1`, [caseId]);
  }

  materials(id: number): Promise<PreReviewedMaterial[]> {
    return this.sql.rows<PreReviewedMaterial & { readonly opinion: PreReviewOpinion | null }>('select code, name, files, note, opinion, words from intake.pre_review_material where pre_review_id = $1 order by position', [id]);
  }

  files(id: number): Promise<FileOfPreReview[]> {
    return this.sql.rows<FileOfPreReview>(
      `select m.code material, f.id, f.name, f.size_bytes::float8 "sizeBytes", f.media_type "mediaType" from intake.pre_review_material m cross join unnest(m.files) with ordinality x (id, at) join platform.stored_file f on f.id = x.id where m.pre_review_id = $1 order by m.position, x.at`, [id]);
  }

  /** Number of the one that runs for this item and applicant; until the transaction ends nobody else requests one. */
  async runningOf(itemCode: string, applicantId: number): Promise<string | null> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9900))', [`${itemCode} ${applicantId}`]);
    return (await this.sql.row<{ number: string }>(`select number from intake.pre_review where item_code = $1 and applicant_id = $2 and status in ('waiting', 'opined')`, [itemCode, applicantId]))?.number ?? null;
  }

  /** A line of a project in the actor's jurisdiction. @throws notFound */
  async projectLine(projectId: number, no: number, actor: Actor): Promise<ProjectLine> {
    return (await this.sql.row<ProjectLine>(`select l.item_code, l.owner_code, l.status from agency_service.published_project_item l where l.project_id = $1 and l.no = $2 and l.jurisdiction_path like $3`, [projectId, no, `${actor.jurisdictionPath}%`])) ?? refuse('notFound', {}, 'agencyItem');
  }

  /** Past their last day. @param today legal date */
  expired(today: string): Promise<SubjectState[]> {
    return this.sql.rows<SubjectState>(`select id, status, version, head from intake.pre_review where status in ('waiting', 'opined') and expires_on < $1 order by id limit 5000`, [today]);
  }

  /** Its files become the case's: kept once, with two places that name them. */
  async giveFiles(id: number, caseId: number, files: readonly string[]): Promise<void> {
    await this.sql.rows(`update platform.stored_file set subject_kind = 'permitCase', subject_id = $2 where id = any($3::uuid[]) and subject_kind = 'preReview' and subject_id = $1`, [id, caseId, files]);
  }
}
