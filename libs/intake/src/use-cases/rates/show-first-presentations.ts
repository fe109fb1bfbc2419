import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, FIRST_OUTCOMES, POINT_PROBLEM } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { FirstPresentations, type FailingRow, type FirstRow, type RevisedRow } from '../../data/first-presentations';
import type { ListFailingPointsQuery, ListFirstPresentationsQuery, ListRevisedPointsQuery } from '../../http/receiving-rate.body';
import type { FailingPointView, FirstPresentationPageView, FirstPresentationView, RevisedPointView } from '../../http/receiving-rate.view';
import { calendarMonth, yearUntil } from '../../rules/calendar-months';
import { percentOf } from '../../rules/receiving-rate';

/** What lies behind the rates, within what one may see: applications with every attempt, points that fail, points that were revised. */
@Injectable()
export class ShowFirstPresentations {
  constructor(private readonly first: FirstPresentations) {}

  async list(query: ListFirstPresentationsQuery, actor: Actor): Promise<FirstPresentationPageView> {
    const limit = query.limit ?? 50;
    const { from, until } = calendarMonth(query.month);
    const rows = await this.first.list(actor, {
      from, until, limit, outcome: query.outcome ?? null, jointReview: query.jointReview === 'yes', unitId: query.unitId ?? null, itemCode: query.itemCode ?? null, category: query.category ?? null,
      materialCode: query.materialCode ?? null, pointCode: query.pointCode ?? null, before: query.before ?? null,
    });
    return { rows: rows.map(presentFirst), next: rows.length === limit ? (rows.at(-1)?.case_id ?? null) : null };
  }

  async failing(query: ListFailingPointsQuery, actor: Actor, skipped = 0): Promise<FailingPointView[]> {
    const { from, until } = calendarMonth(query.month);
    return (await this.first.failing(actor, { from, until, unitId: query.unitId ?? null, itemCode: query.itemCode ?? null, limit: query.limit ?? 20 }, skipped)).map(presentFailing);
  }

  /** Over the twelve months that end with this one. */
  async revised({ month }: ListRevisedPointsQuery, actor: Actor): Promise<RevisedPointView[]> {
    const months = yearUntil(month);
    return (await this.first.revised(actor, months[0]?.from ?? '', months.at(-1)?.until ?? '')).map(presentRevised);
  }
}

function presentFirst(row: FirstRow): FirstPresentationView {
  return {
    caseId: row.case_id, caseNumber: row.number, itemCode: row.item_code, itemName: row.item_name, unitName: row.unit_name, statusLabel: CASE_STATUSES[row.status].zh, outcome: row.outcome, outcomeLabel: FIRST_OUTCOMES[row.outcome].zh, jointReview: row.reviewed,
    presentations: row.attempts.map(({ seq, at, complete, failed }) => ({ seq, at: new Date(at).toISOString(), complete, failed: failed.map(({ material, name, missing, points }) => ({ material, name, missing, points: points.map(({ code, text }) => ({ code, text })) })) })),
  };
}

function presentFailing(row: FailingRow): FailingPointView {
  return {
    itemCode: row.item_code, itemName: row.item_name, unitName: row.unit_name, itemVersionId: row.item_version_id, materialCode: row.material_code, materialName: row.material_name, pointCode: row.point_code, pointText: row.point_text,
    failed: row.failed, presented: row.presented, percent: percentOf(row.failed, row.presented), problemStatus: row.problem_status, problemStatusLabel: row.problem_status === null ? null : POINT_PROBLEM.statuses[row.problem_status].zh,
  };
}

function presentRevised(row: RevisedRow): RevisedPointView {
  return {
    problemId: row.problem_id, itemCode: row.item_code, itemName: row.item_name, materialName: row.material_name, pointCode: row.point_code, pointText: row.point_text, revisedNo: row.revised_no, effectiveFrom: row.effective_from,
    beforeFailed: row.before_failed, beforePresented: row.before_presented, beforePercent: percentOf(row.before_failed, row.before_presented), afterFailed: row.after_failed, afterPresented: row.after_presented, afterPercent: percentOf(row.after_failed, row.after_presented),
  };
}
