import { Injectable } from '@nestjs/common';
import type { AdjustmentKind, RunningPlan } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { AdjustmentSaid, Holder } from '../rules/adjustment';

export interface AdjustmentToRecord extends AdjustmentSaid {
  readonly itemId: number;
  readonly retires: boolean;
  readonly effectiveOn: PlainDate;
  readonly fromUnitId: number | null;
  readonly toUnitId: number | null;
  readonly byPerson: number | null;
  readonly legalAt: Date;
}

/** Part of the step's statement: the row that says what kind of adjustment the step was. */
export function recordAdjustment(w: WriteStatement, one: AdjustmentToRecord): void {
  w.part('aj', `insert into catalogue.adjustment (item_id, version_id, step_seq, kind, retires, effective_on, legal_basis, reason, from_unit_id, to_unit_id, plan, move_on, by_person, legal_at)
    select ${w.param(one.itemId, 'bigint')}, s.id, s.version, ${w.param(one.kind, 'text')}, ${w.param(one.retires, 'boolean')}, ${w.param(one.effectiveOn, 'date')}, ${w.param(one.legalBasis, 'text')}, ${w.param(one.reason, 'text')},
      ${w.param(one.fromUnitId, 'bigint')}, ${w.param(one.toUnitId, 'bigint')}, ${w.param(one.plan, 'text')}, ${w.param(one.moveOn, 'date')}, ${w.param(one.byPerson, 'bigint')}, ${w.param(one.legalAt, 'timestamptz')} from s`);
}

export interface AdjustmentRow {
  readonly id: number; readonly kind: AdjustmentKind; readonly retires: boolean; readonly itemCode: string; readonly itemName: string; readonly versionId: number; readonly versionNo: number;
  readonly effectiveOn: PlainDate; readonly legalBasis: string; readonly reason: string; readonly fromUnitName: string | null; readonly toUnitName: string | null;
  readonly plan: RunningPlan | null; readonly moveOn: PlainDate | null; readonly byName: string | null; readonly legalAt: Date;
}
export interface AdjustmentQuestion { readonly code: string | null; readonly kind: AdjustmentKind | null; readonly from: string | null; readonly to: string | null; readonly before: number | null; readonly limit: number }

const ROW = `select a.id, a.kind, a.retires, i.code "itemCode", v.name "itemName", a.version_id "versionId", v.version_no "versionNo", a.effective_on "effectiveOn", a.legal_basis "legalBasis", a.reason,
  f.name "fromUnitName", t.name "toUnitName", a.plan, a.move_on "moveOn", p.name "byName", a.legal_at "legalAt"
  from catalogue.adjustment a join catalogue.service_item i on i.id = a.item_id join catalogue.item_version v on v.id = a.version_id
  left join organisation.unit f on f.id = a.from_unit_id left join organisation.unit t on t.id = a.to_unit_id left join organisation.person p on p.id = a.by_person`;

/** 事项调整, as recorded. */
@Injectable()
export class Adjustments {
  constructor(private readonly sql: Sql) {}

  /** Newest first, keyset by id. */
  list({ code, kind, from, to, before, limit }: AdjustmentQuestion): Promise<AdjustmentRow[]> {
    return this.sql.rows<AdjustmentRow>(
      `${ROW} where ($1::text is null or i.code = $1) and ($2::text is null or a.kind = $2) and ($3::date is null or a.effective_on >= $3) and ($4::date is null or a.effective_on <= $4) and ($5::bigint is null or a.id < $5)
       order by a.id desc limit $6`,
      [code, kind, from, to, before, limit],
    );
  }

  find(id: number): Promise<AdjustmentRow | undefined> {
    return this.sql.row<AdjustmentRow>(`${ROW} where a.id = $1`, [id]);
  }

  /** Whose a unit's cases are, for judging a transfer. */
  holder(unitId: number): Promise<Holder | undefined> {
    return this.sql.row<Holder>('select id "unitId", jurisdiction_path "jurisdictionPath" from organisation.unit where id = $1', [unitId]);
  }
}
