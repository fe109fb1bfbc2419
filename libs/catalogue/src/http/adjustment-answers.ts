import { Injectable } from '@nestjs/common';
import { ADJUSTMENT_KINDS, differenceOf, refuse } from '@onecounter/contracts';
import { Adjustments, type AdjustmentRow } from '../data/adjustments';
import { VersionRows, type VersionRow } from '../data/version-rows';
import type { AdjustmentPageView, AdjustmentView, ComparedVersionView, ItemDifferenceView } from './adjustment.view';
import type { AdjustmentsQuery } from './catalogue-queries.body';

const PAGE = 50;

/** What changed from version to version, and what kind of change each was. */
@Injectable()
export class AdjustmentAnswers {
  constructor(private readonly rows: VersionRows, private readonly adjustments: Adjustments) {}

  /**
   * @param withId the version to compare with; without it the one that was published last before this one
   * @throws notFound, also when the two are not of one item
   */
  async difference(id: number, withId: number | undefined): Promise<ItemDifferenceView> {
    const after = (await this.rows.find(id)) ?? refuse('notFound');
    const before = withId === undefined ? await this.rows.publishedBefore(after) : ((await this.rows.find(withId)) ?? refuse('notFound', {}, 'with'));
    if (before && before.itemId !== after.itemId) refuse('notFound', {}, 'with');
    return { before: before ? compared(before) : null, after: compared(after), changes: before ? differenceOf(before.definition, after.definition) : [] };
  }

  async list({ code, kind, from, to, before, limit = PAGE }: AdjustmentsQuery): Promise<AdjustmentPageView> {
    const rows = await this.adjustments.list({ code: code ?? null, kind: kind ?? null, from: from ?? null, to: to ?? null, before: before ?? null, limit });
    return { rows: rows.map(present), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }
}

const compared = ({ id, versionNo, status }: VersionRow): ComparedVersionView => ({ id, versionNo, status });

function present({ legalAt, byName, ...row }: AdjustmentRow): AdjustmentView {
  return { ...row, kindLabel: ADJUSTMENT_KINDS[row.kind].zh, byName: byName ?? '系统', recordedAt: legalAt.toISOString() };
}
