import { Injectable } from '@nestjs/common';
import { caseScope, requireStep } from '@onecounter/casework';
import { FORMAL_REVIEW_CALL, refuse, type FormalReviewCallStatus, type FormalReviewCallVerb } from '@onecounter/contracts';
import { MachineClock, Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import type { Callee, OnDuty } from '../rules/call-order';
import type { CaseOfItem } from './look-ups';

export const FORMAL_REVIEW_CALL_SUBJECT = { lifecycle: FORMAL_REVIEW_CALL, table: 'intake.formal_review_call' } as const satisfies SubjectKind;
export interface CallRow {
  readonly id: number; readonly status: FormalReviewCallStatus; readonly version: number; readonly head: Buffer; readonly item_code: string; readonly item_name: string; readonly item_version_id: number; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string;
  readonly window_number: string | null; readonly draft_id: string | null; readonly case_id: number | null; readonly case_number: string | null; readonly note: string | null; readonly called_by: number; readonly called_by_name: string | null; readonly called_at: Date; readonly called_on: string;
  readonly answered_by: number | null; readonly answered_by_name: string | null; readonly answered_at: Date | null; readonly arrived_at: Date | null; readonly ended_at: Date | null; readonly verdict: 'good' | 'faulty' | null; readonly words: string | null;
  readonly callees: readonly { readonly person_id: number; readonly tier: number; readonly from_at: string; readonly name: string }[];
}
export interface FindingRow { readonly call_id: number; readonly material_code: string; readonly point_code: string; readonly verdict: 'good' | 'faulty'; readonly message: string | null }
export interface CallFilter { readonly draftId: string | null; readonly caseId: number | null; readonly open: boolean | null; readonly from: string | null; readonly to: string | null; readonly before: number | null; readonly limit: number }

const ROW = `select c.id, c.status, c.version, c.head, c.item_code, c.item_name, c.item_version_id, c.unit_id, (select u.name from organisation.unit u where u.id = c.unit_id) unit_name, c.jurisdiction_path, c.window_number, c.draft_id, c.case_id,
  (select k.number from casework.permit_case k where k.id = c.case_id) case_number, c.note, c.called_by, (select n.name from organisation.person n where n.id = c.called_by) called_by_name, c.called_at, c.called_on, c.answered_by,
  (select n.name from organisation.person n where n.id = c.answered_by) answered_by_name, c.answered_at, c.arrived_at, c.ended_at, c.verdict, c.words,
  coalesce((select json_agg(json_build_object('person_id', e.person_id, 'tier', e.tier, 'from_at', e.from_at, 'name', n.name) order by e.tier, e.person_id) from intake.formal_review_callee e join organisation.person n on n.id = e.person_id where e.call_id = c.id), '[]') callees
  from intake.formal_review_call c`;
/** When a session was last seen is noted about once a minute. */
const AT_THE_DESK_MS = 180_000;
/** Whoever called sees the result for so long without asking. */
const SHOWN_AFTER_MS = 120_000;

/** 共同形式审查的呼叫 */
@Injectable()
export class FormalReviewCalls {
  constructor(private readonly sql: Sql, private readonly machine: MachineClock) {}

  list(actor: Actor, filter: CallFilter): Promise<CallRow[]> {
    const scope = caseScope(actor, 8);
    return this.sql.rows<CallRow>(
      `${ROW} where ($1::uuid is null or c.draft_id = $1) and ($2::bigint is null or c.case_id = $2) and ($3::boolean is null or (c.status in ('calling', 'answered', 'arrived')) = $3)
         and ($4::date is null or c.called_on >= $4) and ($5::date is null or c.called_on <= $5) and ($6::bigint is null or c.id < $6) and ${scope.where} order by c.id desc limit $7`,
      [filter.draftId, filter.caseId, filter.open, filter.from, filter.to, filter.before, filter.limit, ...scope.values]);
  }

  /** Calls that go on, and those that ended a moment ago; for the live bar of everybody at once. @param now legal time */
  going(now: Date): Promise<CallRow[]> {
    return this.sql.rows<CallRow>(`${ROW} where c.status in ('calling', 'answered', 'arrived', 'concluded') and (c.ended_at is null or c.ended_at > $1) order by c.id desc limit 500`, [new Date(now.getTime() - SHOWN_AFTER_MS)]);
  }

  /** For a step. @throws notFound, callAnswered when somebody else was faster, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: FormalReviewCallVerb, actor: Actor): Promise<CallRow> {
    await this.sql.rows('select id from intake.formal_review_call where id = $1 for update', [id]);
    const scope = caseScope(actor, 2);
    const row = (await this.sql.row<CallRow>(`${ROW} where c.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
    if (verb === 'answerCall' && row.answered_by !== null) refuse('callAnswered', { byName: row.answered_by_name ?? '' });
    requireStep(FORMAL_REVIEW_CALL, verb, row, version);
    return row;
  }

  /** Before one is born for the draft or the case. @throws callOpen */
  async requireNone(draftId: string | null, caseId: number | null): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 5601))', [draftId ?? String(caseId)]);
    const open = await this.sql.row<{ unit_name: string }>(
      `select (select u.name from organisation.unit u where u.id = c.unit_id) unit_name from intake.formal_review_call c where c.status in ('calling', 'answered', 'arrived') and (c.draft_id = $1::uuid and c.case_id is null or c.case_id = $2::bigint)`, [draftId, caseId]);
    if (open) refuse('callOpen', { unitName: open.unit_name });
  }

  /** Reviewers, approvers and heads of the section who can sign in, without the caller. @param today legal date */
  async onDuty(unitId: number, callerId: number | null, today: string, at: Date): Promise<OnDuty[]> {
    const rows = await this.sql.rows<{ person_id: number; is_head: boolean; online: boolean }>(
      `select h.person_id, bool_and(h.role = 'sectionHead') is_head, bool_or(exists (select 1 from organisation.session s where s.person_id = h.person_id and s.app = 'office' and s.revoked_at is null and s.last_seen_at > $4)) online
       from organisation.post_holding h join organisation.account a on a.person_id = h.person_id and not a.disabled
       where h.unit_id = $1 and h.role in ('sectionReviewer', 'sectionApprover', 'sectionHead', 'countyApprover') and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2) and h.person_id is distinct from $3 and not organisation.is_away(h.person_id, $5) group by h.person_id order by h.person_id`,
      [unitId, today, callerId, new Date(this.machine.now().getTime() - AT_THE_DESK_MS), at]);
    return rows.map((row) => ({ personId: row.person_id, isHead: row.is_head, online: row.online }));
  }

  async call(id: number, callees: readonly Callee[]): Promise<void> {
    for (const { personId, tier, fromAt } of callees) await this.sql.rows('insert into intake.formal_review_callee (call_id, person_id, tier, from_at) values ($1, $2, $3, $4)', [id, personId, tier, fromAt]);
  }

  async record(id: number, findings: readonly (Omit<FindingRow, 'call_id'> & { readonly salt: Buffer | null })[]): Promise<void> {
    for (const one of findings) await this.sql.rows('insert into intake.formal_review_finding (call_id, material_code, point_code, verdict, message, salt) values ($1, $2, $3, $4, $5, $6)', [id, one.material_code, one.point_code, one.verdict, one.message, one.salt]);
  }

  findingsOf(callIds: readonly number[]): Promise<FindingRow[]> {
    return this.sql.rows<FindingRow>('select call_id, material_code, point_code, verdict, message from intake.formal_review_finding where call_id = any($1::bigint[]) order by call_id, material_code, point_code', [callIds]);
  }

  /** What was called for the draft becomes the case's; the steps stay what they say. */
  async bindDraft(draftId: string, caseId: number, actor: Actor): Promise<void> {
    await this.sql.rows('update intake.formal_review_call set case_id = $2 where draft_id = $1 and case_id is null and called_by = $3', [draftId, caseId, actor.personId]);
  }

  /** The same of a joint reception: each call belongs to the case of the item it was made for. */
  async bindDraftByItem(draftId: string, cases: readonly CaseOfItem[], actor: Actor): Promise<void> {
    await this.sql.rows('update intake.formal_review_call c set case_id = x."caseId" from jsonb_to_recordset($2::jsonb) x("caseId" bigint, item text) where c.draft_id = $1 and c.case_id is null and c.called_by = $3 and c.item_code = x.item', [draftId, JSON.stringify(cases), actor.personId]);
  }
}
