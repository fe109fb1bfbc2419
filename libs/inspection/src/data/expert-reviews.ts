import { Injectable } from '@nestjs/common';
import { EXPERT_REVIEW, lifecycleAllows, refuse, type ExpertAnswer, type ExpertReviewStatus, type ExpertReviewVerb, type ExpertVerdict, type RecusalRule } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const EXPERT_REVIEW_SUBJECT = { lifecycle: EXPERT_REVIEW, table: 'inspection.expert_review' } as const satisfies SubjectKind;
export interface ListedCandidate { readonly id: number; readonly number: string; readonly name: string; readonly employer: string }
export interface ExcludedCandidate extends ListedCandidate { readonly rule: RecusalRule; readonly why: string | null }
export interface DrawRow { readonly round: number; readonly candidates: readonly ListedCandidate[]; readonly excluded: readonly ExcludedCandidate[]; readonly reason: string | null; readonly commitment: string; readonly seed_sealed: string; readonly seed: string | null; readonly published_on: string; readonly drawn_on: string | null }
export interface SeatRow {
  readonly expert_id: number; readonly round: number; readonly number: string; readonly name: string; readonly employer: string; readonly phone_masked: string | null; readonly place: number; readonly seated: boolean; readonly answer: ExpertAnswer | null; readonly answer_reason: string | null;
  readonly signed_in_at: Date | null; readonly verdict: ExpertVerdict | null; readonly opinion: string | null; readonly amount_fen: number | null;
}
export interface ExpertReviewRow {
  readonly id: number; readonly status: ExpertReviewStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly jurisdiction_path: string; readonly unit_id: number; readonly unit_name: string; readonly case_id: number; readonly applicant_id: number;
  readonly topic: string; readonly specialities: readonly string[]; readonly seats: number; readonly opened_on: string; readonly round: number; readonly conclusion: ExpertVerdict | null; readonly conclusion_words: string | null; readonly concluded_on: string | null; readonly document_id: string | null;
  readonly case_number: string; readonly item_name: string; readonly applicant_name: string; readonly legal_representative: string | null;
}
export interface ExpertReviewFilter { readonly from: string | null; readonly to: string | null; readonly concluded: boolean; readonly status: ExpertReviewStatus | null; readonly caseId: number | null; readonly unitId: number | null; readonly before: number | null; readonly limit: number }
export interface ExpertReviewCount { readonly unit_id: number; readonly unit_name: string; readonly opened: number; readonly concluded: number; readonly experts: number }

const ROW = `select r.id, r.status, r.version, r.head, r.number, r.jurisdiction_path, r.unit_id, u.name unit_name, r.case_id, r.applicant_id, r.topic, r.specialities, r.seats, r.opened_on, r.round, r.conclusion, r.conclusion_words, r.concluded_on, r.document_id,
  c.number case_number, c.item_name, c.applicant_name, c.applicant ->> 'legalRepresentative' legal_representative from inspection.expert_review r join casework.permit_case c on c.id = r.case_id join organisation.unit u on u.id = r.unit_id`;

/** The expert desk sees the reviews of its place, a section its own, leaders those of the sections they look after. */
function reviewScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  if (actor.reach === 'section') return { where: `r.unit_id = $${first}`, values: [actor.unitId] };
  if (actor.inChargeOf) return { where: `r.jurisdiction_path like $${first} and r.unit_id = any($${first + 1}::bigint[])`, values: [`${actor.jurisdictionPath}%`, actor.inChargeOf] };
  return { where: `r.jurisdiction_path like $${first}`, values: [`${actor.jurisdictionPath}%`] };
}

@Injectable()
export class ExpertReviews {
  constructor(private readonly sql: Sql) {}

  /** @throws notFound, also out of scope */
  async get(id: number, actor: Actor): Promise<ExpertReviewRow> {
    const scope = reviewScope(actor, 2);
    return (await this.sql.row<ExpertReviewRow>(`${ROW} where r.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: ExpertReviewVerb, actor: Actor): Promise<ExpertReviewRow> {
    await this.sql.rows('select 1 from inspection.expert_review where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    if (row.version !== version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    if (!lifecycleAllows(EXPERT_REVIEW, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: EXPERT_REVIEW.steps[verb].zh, status: row.status, statusLabel: EXPERT_REVIEW.statuses[row.status].zh });
    return row;
  }

  /** For the system's own work, which has no scope. */
  runningOf(caseId: number): Promise<ExpertReviewRow | undefined> {
    return this.sql.row<ExpertReviewRow>(`${ROW} where r.case_id = $1 and r.status in ('opened', 'published', 'drawn')`, [caseId]);
  }

  /** Of the case, the latest first, for the system's own judgement. */
  ofCase(caseId: number): Promise<ExpertReviewRow[]> {
    return this.sql.rows<ExpertReviewRow>(`${ROW} where r.case_id = $1 order by r.id desc`, [caseId]);
  }

  list(actor: Actor, { from, to, concluded, status, caseId, unitId, before, limit }: ExpertReviewFilter): Promise<ExpertReviewRow[]> {
    const scope = reviewScope(actor, 9);
    return this.sql.rows<ExpertReviewRow>(
      `${ROW} where ($1::date is null or case when $3 then r.concluded_on else r.opened_on end >= $1) and ($2::date is null or case when $3 then r.concluded_on else r.opened_on end <= $2) and ($4::text is null or r.status = $4)
       and ($5::bigint is null or r.case_id = $5) and ($6::bigint is null or r.unit_id = $6) and ($7::bigint is null or r.id < $7) and ${scope.where} order by r.id desc limit $8`,
      [from, to, concluded, status, caseId, unitId, before, limit, ...scope.values],
    );
  }

  counts(actor: Actor, from: string, to: string): Promise<ExpertReviewCount[]> {
    const scope = reviewScope(actor, 3);
    return this.sql.rows<ExpertReviewCount>(
      `select r.unit_id, u.name unit_name, count(*) filter (where r.opened_on between $1 and $2)::int opened, count(*) filter (where r.concluded_on between $1 and $2)::int concluded,
         coalesce(sum((select count(*) from inspection.expert_seat s where s.review_id = r.id and s.round = r.round and s.verdict is not null)) filter (where r.concluded_on between $1 and $2), 0)::int experts
       from inspection.expert_review r join organisation.unit u on u.id = r.unit_id
       where (r.opened_on between $1 and $2 or r.concluded_on between $1 and $2) and ${scope.where} group by 1, 2 order by 1`,
      [from, to, ...scope.values],
    );
  }

  draws(id: number): Promise<DrawRow[]> {
    return this.sql.rows<DrawRow>('select d.round, d.candidates, d.excluded, d.reason, d.commitment, d.seed_sealed, d.seed, d.published_on, d.drawn_on from inspection.expert_draw d where d.review_id = $1 order by d.round', [id]);
  }

  /** In the order of the draw. */
  seats(id: number): Promise<SeatRow[]> {
    return this.sql.rows<SeatRow>(
      `select s.expert_id, s.round, e.number, e.name, e.employer, e.phone_masked, s.place, s.seated, s.answer, s.answer_reason, s.signed_in_at, s.verdict, s.opinion, s.amount_fen
       from inspection.expert_seat s join inspection.expert e on e.id = s.expert_id where s.review_id = $1 order by s.round, s.place`,
      [id],
    );
  }

  /** Names of whoever took a step on the case. */
  async handsOn(caseId: number): Promise<Set<string>> {
    const rows = await this.sql.rows<{ name: string }>(`select distinct p.name from platform.step t join organisation.person p on p.id = t.by_person where t.subject_kind = 'permitCase' and t.subject_id = $1`, [caseId]);
    return new Set(rows.map(({ name }) => name));
  }

  /** Experts who gave an opinion on the case in an earlier review. */
  async judgedBefore(caseId: number, reviewId: number): Promise<Set<number>> {
    const rows = await this.sql.rows<{ id: number }>('select distinct s.expert_id id from inspection.expert_seat s join inspection.expert_review r on r.id = s.review_id where r.case_id = $1 and r.id <> $2 and s.verdict is not null', [caseId, reviewId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** How often each was given a seat for this applicant since that day, other reviews only. */
  async drawsFor(applicantId: number, reviewId: number, since: string): Promise<Map<number, number>> {
    const rows = await this.sql.rows<{ id: number; n: number }>(
      `select s.expert_id id, count(distinct r.id)::int n from inspection.expert_seat s join inspection.expert_review r on r.id = s.review_id join inspection.expert_draw d on d.review_id = s.review_id and d.round = s.round
       where r.applicant_id = $1 and r.id <> $2 and s.seated and d.drawn_on > $3 group by s.expert_id`,
      [applicantId, reviewId, since],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}
