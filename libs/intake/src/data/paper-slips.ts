import { Injectable } from '@nestjs/common';
import { lifecycleAllows, PAPER_SLIP, refuse, type PaperForm, type PaperPlace, type PaperSlipStatus, type PaperSlipVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import type { SlipSides } from '../rules/paper-desk';

export const PAPER_SLIP_SUBJECT = { lifecycle: PAPER_SLIP, table: 'intake.paper_slip' } as const satisfies SubjectKind;

export interface PaperSlipRow extends SlipSides {
  readonly id: number; readonly status: PaperSlipStatus; readonly version: number; readonly head: Buffer; readonly moved_at: Date; readonly jurisdiction_path: string; readonly document_id: string | null;
  readonly drawn_up_at: Date; readonly drawn_up_by_name: string; readonly handed_over_at: Date | null; readonly handed_over_by_name: string | null; readonly received_at: Date | null; readonly received_by_name: string | null;
  readonly drawn_up_by: number; readonly collector_masked: string | null; readonly note: string | null; readonly settlement: string | null; readonly case_count: number; readonly original_count: number; readonly copy_count: number; readonly case_numbers: readonly string[];
}
export interface PaperSlipLineRow {
  readonly slip_id: number; readonly lot_id: number; readonly case_id: number; readonly code: string; readonly name: string; readonly form: PaperForm; readonly count: number; readonly returnable: boolean; readonly received_count: number | null;
  readonly missing_lot_id: number | null; readonly outcome: 'found' | 'lost' | null; readonly case_number: string; readonly applicant_name: string; readonly item_name: string;
}
/** A step of a slip on which papers of the case were. */
export interface PaperMovementRow { readonly slip_id: number; readonly number: string; readonly verb: PaperSlipVerb; readonly legal_at: Date; readonly by_name: string | null; readonly from_unit_name: string; readonly from_place: PaperPlace; readonly to_unit_name: string | null; readonly to_place: PaperPlace | null }
export const SLIP_VIEWS = { toReceive: ['handedOver'], drawnUp: ['drawnUp'], handedOver: ['handedOver'], differences: ['receivedWithDifference'], done: ['received', 'closed', 'returned', 'cancelled', 'lost'] } as const satisfies Record<string, readonly PaperSlipStatus[]>;
export type SlipView = keyof typeof SLIP_VIEWS;

const person = (column: string): string => `(select p.name from organisation.person p where p.id = s.${column})`;
const unit = (column: string): string => `(select u.name from organisation.unit u where u.id = s.${column})`;
const SIDES = `s.from_place, ${unit('from_unit_id')} from_unit_name, s.to_place, ${unit('to_unit_id')} to_unit_name`;
const ROW = `select s.id, s.status, s.version, s.head, s.moved_at, s.number, s.jurisdiction_path, s.from_unit_id, s.to_unit_id, ${SIDES}, s.document_id, s.drawn_up_by, s.drawn_up_at, s.handed_over_by, s.handed_over_at, s.received_at, s.collector_masked, s.note, s.settlement,
  ${person('drawn_up_by')} drawn_up_by_name, ${person('handed_over_by')} handed_over_by_name, ${person('received_by')} received_by_name, n.* from intake.paper_slip s
  cross join lateral (select count(distinct i.case_id)::int case_count, coalesce(sum(i.count) filter (where i.form = 'original'), 0)::int original_count, coalesce(sum(i.count) filter (where i.form = 'copy'), 0)::int copy_count,
    coalesce((select array_agg(distinct c.number) from intake.paper_slip_line j join casework.permit_case c on c.id = j.case_id where j.slip_id = s.id), '{}') case_numbers from intake.paper_slip_line i where i.slip_id = s.id) n`;

/** A slip is known to both its sides, and to those above in their jurisdiction. */
function slipScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  return { where: `(s.from_unit_id = $${first}::bigint or s.to_unit_id = $${first}::bigint or ($${first + 1}::bool and s.jurisdiction_path like $${first + 2}))`, values: [actor.unitId, actor.reach === 'bureau', `${actor.jurisdictionPath}%`] };
}

/** 材料交接单 */
@Injectable()
export class PaperSlips {
  constructor(private readonly sql: Sql) {}

  async find(id: number, actor: Actor): Promise<PaperSlipRow | undefined> {
    const scope = slipScope(actor, 2);
    return this.sql.row<PaperSlipRow>(`${ROW} where s.id = $1 and ${scope.where}`, [id, ...scope.values]);
  }

  /** By its bar code, within the jurisdiction: whoever holds a stray slip learns for whom it is. */
  byNumber(number: string, actor: Actor): Promise<PaperSlipRow | undefined> {
    return this.sql.row<PaperSlipRow>(`${ROW} where s.number = $1 and s.jurisdiction_path like $2`, [number, `${actor.jurisdictionPath}%`]);
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: PaperSlipVerb, actor: Actor): Promise<PaperSlipRow> {
    await this.sql.rows('select 1 from intake.paper_slip where id = $1 for update', [id]);
    const row = (await this.find(id, actor)) ?? refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: await this.lastMover(row), version: row.version });
    if (!lifecycleAllows(PAPER_SLIP, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: PAPER_SLIP.steps[verb].zh, status: row.status, statusLabel: PAPER_SLIP.statuses[row.status].zh });
    return row;
  }

  list(actor: Actor, filter: { readonly view: SlipView; readonly place: PaperPlace | null; readonly search: string | null; readonly before: number | null; readonly limit: number }): Promise<PaperSlipRow[]> {
    const scope = slipScope(actor, 7);
    const [taking, giving] = [filter.view === 'toReceive', filter.view === 'drawnUp' || filter.view === 'handedOver'];
    const side = `($6::text is null or not ($4::bool or $5::bool) or ($4 and s.to_unit_id = $7 and (s.to_place = $6 or ($6 = 'section' and s.to_place = 'archive'))) or ($5 and s.from_unit_id = $7 and s.from_place = $6))`;
    return this.sql.rows<PaperSlipRow>(
      `${ROW} where s.status = any($1::text[]) and ($2::bigint is null or s.id < $2) and ${side} and ${scope.where}
       and ($10::text is null or s.number ilike $10 or exists (select 1 from intake.paper_slip_line i join casework.permit_case c on c.id = i.case_id where i.slip_id = s.id and (c.number ilike $10 or c.applicant_name ilike $10)))
       order by s.id desc limit $3`,
      [SLIP_VIEWS[filter.view], filter.before, filter.limit, taking, giving, filter.place, ...scope.values, filter.search],
    );
  }

  linesOf(slipIds: readonly number[]): Promise<PaperSlipLineRow[]> {
    return this.sql.rows<PaperSlipLineRow>(
      `select i.slip_id, i.lot_id, i.case_id, i.code, i.name, i.form, i.count, i.returnable, i.received_count, i.missing_lot_id, i.outcome, c.number case_number, c.applicant_name, c.item_name
       from intake.paper_slip_line i join casework.permit_case c on c.id = i.case_id where i.slip_id = any($1::bigint[]) order by i.slip_id, i.case_id, i.code, i.form desc, i.lot_id`, [slipIds],
    );
  }

  async addLine(slipId: number, lotId: number, line: Pick<PaperSlipLineRow, 'case_id' | 'code' | 'name' | 'form' | 'count' | 'returnable'>): Promise<void> {
    await this.sql.rows('insert into intake.paper_slip_line (slip_id, lot_id, case_id, code, name, form, count, returnable) values ($1, $2, $3, $4, $5, $6, $7, $8)', [slipId, lotId, line.case_id, line.code, line.name, line.form, line.count, line.returnable]);
  }

  async counted(slipId: number, lotId: number, received: number, missingLotId: number | null): Promise<void> {
    await this.sql.rows('update intake.paper_slip_line set received_count = $3, missing_lot_id = $4 where slip_id = $1 and lot_id = $2', [slipId, lotId, received, missingLotId]);
  }

  async settled(slipId: number, missingLotId: number, outcome: 'found' | 'lost'): Promise<void> {
    await this.sql.rows('update intake.paper_slip_line set outcome = $3 where slip_id = $1 and missing_lot_id = $2', [slipId, missingLotId, outcome]);
  }

  /** What happened to the paper of a case, the newest first. */
  movementsOf(caseId: number): Promise<PaperMovementRow[]> {
    return this.sql.rows<PaperMovementRow>(
      `select s.id slip_id, s.number, t.verb, t.legal_at, (select p.name from organisation.person p where p.id = t.by_person) by_name, ${SIDES}
       from intake.paper_slip s join platform.step t on t.subject_kind = 'paperSlip' and t.subject_id = s.id where s.id in (select slip_id from intake.paper_slip_line where case_id = $1) order by t.legal_at desc, s.id desc, t.seq desc limit 200`, [caseId],
    );
  }

  private async lastMover({ id, version }: PaperSlipRow): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(`select p.name from platform.step t join organisation.person p on p.id = t.by_person where t.subject_kind = 'paperSlip' and t.subject_id = $1 and t.seq = $2`, [id, version]);
    return mover?.name ?? '别人';
  }
}
