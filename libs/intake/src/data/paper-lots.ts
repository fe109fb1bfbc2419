import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import type { PaperLotState, PaperPlace } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import type { PaperDesk } from '../rules/paper-desk';
import { liesAt } from '../rules/paper-desk';
import type { PaperLot, PlannedLot } from '../rules/paper-lots';

export interface KnownLot extends PaperLot { readonly id: number; readonly unit_name: string; readonly person_name: string | null; readonly slip_number: string | null }
export interface UnreturnedRow extends KnownLot { readonly case_number: string; readonly applicant_name: string; readonly item_name: string; readonly running: boolean }
export interface DeskCaseRow { readonly case_id: number; readonly case_number: string; readonly applicant_name: string; readonly item_name: string; readonly status: string; readonly running: boolean; readonly since: Date; readonly originals: number; readonly copies: number }
/** Where a lot goes; `slipId` null: on no open slip. */
export interface Whereabouts { readonly state: PaperLotState; readonly unitId: number; readonly place: PaperPlace; readonly personId: number | null; readonly since: Date; readonly slipId: number | null }

const COLUMNS = `l.id, l.case_id, l.code, l.name, l.form, l.count, l.returnable, l.kept_on, l.state, l.unit_id, l.place, l.person_id, l.since, l.slip_id,
  (select u.name from organisation.unit u where u.id = l.unit_id) unit_name, (select p.name from organisation.person p where p.id = l.person_id) person_name, (select s.number from intake.paper_slip s where s.id = l.slip_id) slip_number`;

/** 纸件 and where each lies. */
@Injectable()
export class PaperLots {
  constructor(private readonly sql: Sql) {}

  /** Papers of a case are moved by one person at a time; until the end of the transaction. */
  async lockCases(caseIds: readonly number[]): Promise<void> {
    for (const id of [...new Set(caseIds)].sort((a, b) => a - b)) await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 5401))', [String(id)]);
  }

  ofCases(caseIds: readonly number[]): Promise<KnownLot[]> {
    return this.sql.rows<KnownLot>(`select ${COLUMNS} from intake.paper_lot l where l.case_id = any($1::bigint[]) order by l.case_id, l.code, l.form desc, l.id`, [caseIds]);
  }

  /** The unit whose window received each case. */
  async receivingUnits(caseIds: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.sql.rows<{ case_id: number; unit_id: number }>(`select subject_id case_id, unit_id from platform.step where subject_kind = 'permitCase' and subject_id = any($1::bigint[]) and seq = 1 and unit_id is not null`, [caseIds]);
    return new Map(rows.map((row) => [row.case_id, row.unit_id]));
  }

  /** Sets so many of a lot apart (the rest stays as it was) under the slip; a lot that no slip told of is written down now. */
  async setApart({ lot, count, returnable }: PlannedLot, slipId: number, state: PaperLotState): Promise<number> {
    const values = [lot.case_id, lot.code, lot.name, lot.form, count, returnable, lot.kept_on, state, lot.unit_id, lot.place, lot.person_id, lot.since, slipId];
    if (lot.id !== null && count === lot.count) {
      await this.sql.rows('update intake.paper_lot set state = $2, returnable = $3, slip_id = $4 where id = $1', [lot.id, state, returnable, slipId]);
      return lot.id;
    }
    if (lot.id !== null) await this.sql.rows('update intake.paper_lot set count = count - $2 where id = $1', [lot.id, count]);
    const id = await this.add(values);
    if (lot.id === null && count < lot.count) await this.add([...values.slice(0, 4), lot.count - count, lot.returnable, lot.kept_on, 'held', ...values.slice(8, 12), null]);
    return id;
  }

  /** What was not there when the taker counted: a lot of its own, on the giver's account. */
  async splitMissing(lotId: number, missing: number, at: Whereabouts): Promise<number> {
    const row = await this.sql.row<{ id: number }>(
      `with less as (update intake.paper_lot set count = count - $2 where id = $1 returning case_id, code, name, form, returnable, kept_on)
       insert into intake.paper_lot (case_id, code, name, form, count, returnable, kept_on, state, unit_id, place, person_id, since, slip_id)
       select case_id, code, name, form, $2, returnable, kept_on, $3, $4, $5, $6, $7, $8 from less returning id`,
      [lotId, missing, at.state, at.unitId, at.place, at.personId, at.since, at.slipId],
    );
    return row?.id ?? lotId;
  }

  async move(lotIds: readonly number[], at: Whereabouts): Promise<void> {
    await this.sql.rows('update intake.paper_lot set state = $2, unit_id = $3, place = $4, person_id = $5, since = $6, slip_id = $7 where id = any($1::bigint[])', [lotIds, at.state, at.unitId, at.place, at.personId, at.since, at.slipId]);
  }

  /** As `move`, but they stay where and with whom they are. */
  async mark(lotIds: readonly number[], state: PaperLotState, slipId: number | null, since: Date): Promise<void> {
    await this.sql.rows('update intake.paper_lot set state = $2, slip_id = $3, since = $4 where id = any($1::bigint[])', [lotIds, state, slipId, since]);
  }

  /** Originals that the applicant gets back and has not got, the oldest first. */
  unreturned(actor: Actor, filter: { readonly search: string | null; readonly after: number; readonly limit: number; readonly ended: boolean }): Promise<UnreturnedRow[]> {
    const scope = caseScope(actor, 5);
    return this.sql.rows<UnreturnedRow>(
      `select ${COLUMNS}, c.number case_number, c.applicant_name, c.item_name, c.running from intake.paper_lot l join casework.permit_case c on c.id = l.case_id
       where l.form = 'original' and l.returnable and l.state not in ('returned', 'lost') and l.id > $1 and ($2::text is null or c.number ilike $2 or c.applicant_name ilike $2 or l.name ilike $2) and (not $4::bool or not c.running) and ${scope.where}
       order by l.id limit $3`, [filter.after, filter.search, filter.limit, filter.ended, ...scope.values],
    );
  }

  /** Cases of which paper lies at the desk, the newest first; at a reception window also those which this clerk received and whose paper no slip has told of. */
  atDesk(actor: Actor, desk: PaperDesk, search: string | null): Promise<DeskCaseRow[]> {
    const places = (['window', 'section', 'issuing', 'archive'] as const).filter((place) => liesAt(desk, desk.unitId, place) && place !== 'archive');
    return this.sql.rows<DeskCaseRow>(
      `with lying as (
         select l.case_id, min(l.since) since, sum(l.count) filter (where l.form = 'original') originals, sum(l.count) filter (where l.form = 'copy') copies
         from intake.paper_lot l where l.unit_id = $1 and l.place = any($2::text[]) and l.state = 'held' group by l.case_id),
       fresh as (
         select c.id case_id, c.received_at since, m.originals, m.copies from (
           select id, received_at from casework.permit_case r where $3::bool and r.received_by = $4 and not exists (select 1 from intake.paper_lot l where l.case_id = r.id) order by r.id desc limit 200) c
         cross join lateral (select sum(originals) originals, sum(copies) copies from casework.case_material where case_id = c.id and verdict in ('good', 'faulty')) m where m.originals + m.copies > 0)
       select x.case_id, c.number case_number, c.applicant_name, c.item_name, c.status, c.running, x.since, coalesce(x.originals, 0)::int originals, coalesce(x.copies, 0)::int copies
       from (select * from lying union all select * from fresh) x join casework.permit_case c on c.id = x.case_id
       where $5::text is null or c.number ilike $5 or c.applicant_name ilike $5 order by c.running, x.case_id desc limit 100`,
      [desk.unitId, places, desk.place === 'window', actor.personId, search],
    );
  }

  private async add(values: readonly unknown[]): Promise<number> {
    const row = await this.sql.row<{ id: number }>(
      `insert into intake.paper_lot (case_id, code, name, form, count, returnable, kept_on, state, unit_id, place, person_id, since, slip_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`, values,
    );
    return row?.id ?? 0;
  }
}
