import { Injectable } from '@nestjs/common';
import { verbsOf } from '@onecounter/casework';
import { FORMAL_REVIEW_CALL, type FormalReviewCallVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { FormalReviewCalls, type CallRow, type FindingRow } from '../../data/formal-review-calls';
import type { FormalReviewCallPageView, FormalReviewCallView } from '../../http/formal-review-call.view';

interface Query { readonly draftId?: string; readonly caseId?: number; readonly state?: 'open' | 'ended'; readonly from?: string; readonly to?: string; readonly before?: number; readonly limit?: number }

/** 共同形式审查 with its times, by list. */
@Injectable()
export class ShowCalls {
  constructor(private readonly calls: FormalReviewCalls) {}

  async list(query: Query, actor: Actor): Promise<FormalReviewCallPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.calls.list(actor, { draftId: query.draftId ?? null, caseId: query.caseId ?? null, open: query.state === undefined ? null : query.state === 'open', from: query.from ?? null, to: query.to ?? null, before: query.before ?? null, limit });
    const findings = await this.calls.findingsOf(rows.map(({ id }) => id));
    return { rows: rows.map((row) => presentCall(row, findings.filter((one) => one.call_id === row.id), actor)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }
}

const seconds = (from: Date, to: Date | null): number | null => (to === null ? null : Math.round((to.getTime() - from.getTime()) / 1000));

/** What may be done with it is the callee's until somebody answers, then of whoever did; calling off is the caller's. */
function mine(row: CallRow, verb: FormalReviewCallVerb, actor: Actor): boolean {
  if (verb === 'cancelCall') return row.called_by === actor.personId;
  return verb === 'answerCall' ? row.callees.some((one) => one.person_id === actor.personId) : row.answered_by === actor.personId;
}

export function presentCall(row: CallRow, findings: readonly FindingRow[], actor: Actor): FormalReviewCallView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: FORMAL_REVIEW_CALL.statuses[row.status].zh, itemCode: row.item_code, itemName: row.item_name, itemVersionId: row.item_version_id, unitName: row.unit_name, windowNumber: row.window_number,
    caseId: row.case_id, caseNumber: row.case_number, note: row.note, calledByName: row.called_by_name ?? '', calledAt: row.called_at.toISOString(), answeredByName: row.answered_by_name, answeredAt: row.answered_at?.toISOString() ?? null,
    arrivedAt: row.arrived_at?.toISOString() ?? null, endedAt: row.ended_at?.toISOString() ?? null, secondsToAnswer: seconds(row.called_at, row.answered_at), secondsToArrive: seconds(row.called_at, row.arrived_at), verdict: row.verdict, words: row.words,
    callees: row.callees.map((one) => ({ name: one.name, tier: one.tier, fromAt: new Date(one.from_at).toISOString() })),
    findings: findings.map((one) => ({ materialCode: one.material_code, pointCode: one.point_code, verdict: one.verdict, message: one.message })),
    verbs: (verbsOf(FORMAL_REVIEW_CALL, row.status, actor.permissions) as FormalReviewCallVerb[]).filter((verb) => mine(row, verb, actor)),
  };
}
