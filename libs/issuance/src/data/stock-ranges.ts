import { Injectable } from '@nestjs/common';
import { refuse, type StockRangeStatus, type StockRangeVerb } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import type { NumberRange } from '../rules/stock-number';
import { STOCK_RANGE_SUBJECT, SubjectStates, unitScope } from './subjects';

export interface StockRangeRow {
  readonly id: number;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly kind: string;
  readonly prefix: string;
  readonly first_number: string;
  readonly last_number: string;
  readonly sheets: number;
  readonly warn_below: number;
  readonly received_on: string;
  readonly received_by: number | null;
  readonly received_by_name: string | null;
  readonly printer_id: number | null;
  readonly printer_name: string | null;
  readonly holder: string | null;
  readonly status: StockRangeStatus;
  readonly version: number;
  readonly head: Buffer;
  readonly moved_at: Date;
  readonly used: number;
  /** Printed and voided. */
  readonly voided: number;
  /** Never printed. */
  readonly spoilt: number;
  readonly missing: number;
  /** The highest that is accounted for; null while none is. */
  readonly furthest: string | null;
}

/** The sheets of a range among those of its unit: as long as its numbers, between them, digits behind the prefix. */
const within = (sheet: string): string => `${sheet}.unit_id = r.unit_id and length(${sheet}.stock_number) = length(r.first_number) and ${sheet}.stock_number collate "C" between r.first_number and r.last_number
  and substr(${sheet}.stock_number, length(r.prefix) + 1) ~ '^[0-9]+$'`;

const ROW = `select r.id, r.unit_id, u.name unit_name, r.kind, r.prefix, r.first_number, r.last_number, r.sheets, r.warn_below, r.received_on, r.received_by, pe.name received_by_name, r.printer_id, pr.name printer_name, r.holder,
  r.status, r.version, r.head, r.moved_at, k.used::int, k.voided::int, b.spoilt::int, b.missing::int, greatest(k.furthest, b.furthest) furthest
  from issuance.stock_range r join organisation.unit u on u.id = r.unit_id left join organisation.person pe on pe.id = r.received_by left join issuance.printer pr on pr.id = r.printer_id
  cross join lateral (select count(*) filter (where s.state = 'used') used, count(*) filter (where s.state = 'voided') voided, max(s.stock_number collate "C") furthest from issuance.certificate_stock s where ${within('s')}) k
  cross join lateral (select count(*) filter (where s.state = 'spoilt') spoilt, count(*) filter (where s.state = 'missing') missing, max(s.stock_number collate "C") furthest from issuance.blank_sheet s where ${within('s')}) b`;

/** 空白证件号段, with what became of their sheets. */
@Injectable()
export class StockRanges {
  constructor(private readonly sql: Sql, private readonly states: SubjectStates) {}

  list(actor: Actor): Promise<StockRangeRow[]> {
    const scope = unitScope(actor, 1);
    return this.sql.rows<StockRangeRow>(`${ROW} where ${scope.where} order by u.name, r.kind, r.first_number limit 500`, scope.values);
  }

  find(id: number, actor: Actor): Promise<StockRangeRow | undefined> {
    const scope = unitScope(actor, 2);
    return this.sql.row<StockRangeRow>(`${ROW} where r.id = $1 and ${scope.where}`, [id, ...scope.values]);
  }

  ofUnit(unitId: number): Promise<StockRangeRow[]> {
    return this.sql.rows<StockRangeRow>(`${ROW} where r.unit_id = $1 order by r.id`, [unitId]);
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: StockRangeVerb, actor: Actor): Promise<StockRangeRow> {
    await this.sql.rows('select 1 from issuance.stock_range where id = $1 for update', [id]);
    const row = (await this.find(id, actor)) ?? refuse('notFound');
    await this.states.require(STOCK_RANGE_SUBJECT, row, version, verb);
    return row;
  }

  /** Ranges of a unit are received one after the other, so that none overlaps one that is just being written. */
  async lockUnit(unitId: number): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('issuance.stock_range'), $1::int)`, [unitId]);
  }

  overlapping(unitId: number, { prefix, first, last }: NumberRange): Promise<{ first_number: string; last_number: string } | undefined> {
    return this.sql.row(
      `select first_number, last_number from issuance.stock_range where unit_id = $1 and prefix = $2 and length(first_number) = length($3) and first_number collate "C" <= $4 and last_number collate "C" >= $3 limit 1`, [unitId, prefix, first, last],
    );
  }

  /**
   * Whether a unit may use this number: in one of its ranges, not spoilt, not missing. The range is held until the end of the transaction, so that
   * nobody records the sheet as spoilt meanwhile. A unit that never received a range keeps no numbered stock here and may use any number once.
   * @throws stockNumberNotReceived, stockNumberAccounted
   */
  async requireUsable(unitId: number, stockNumber: string): Promise<void> {
    const rows = await this.sql.rows<{ id: number; holds: boolean }>(
      `select r.id, length(r.first_number) = length($2) and $2 collate "C" between r.first_number and r.last_number and substr($2, length(r.prefix) + 1) ~ '^[0-9]+$' holds from issuance.stock_range r where r.unit_id = $1 order by r.id for share`, [unitId, stockNumber],
    );
    if (rows.length > 0 && !rows.some((row) => row.holds)) refuse('stockNumberNotReceived', { stockNumber }, 'stockNumber');
    await this.requireUnaccounted(unitId, stockNumber);
  }

  /** @throws stockNumberAccounted when it was spoilt or is missing */
  private async requireUnaccounted(unitId: number, stockNumber: string): Promise<void> {
    const gone = await this.sql.row<{ state: string }>('select state from issuance.blank_sheet where unit_id = $1 and stock_number = $2', [unitId, stockNumber]);
    if (gone) refuse('stockNumberAccounted', { stockNumber, state: gone.state === 'spoilt' ? '废证' : '缺号' }, 'stockNumber');
  }

  /** @throws stockNumberUsed, stockNumberAccounted */
  async requireBlank(unitId: number, stockNumber: string): Promise<void> {
    const used = await this.sql.row('select 1 from issuance.certificate_stock where unit_id = $1 and stock_number = $2', [unitId, stockNumber]);
    if (used) refuse('stockNumberUsed', { stockNumber }, 'stockNumber');
    await this.requireUnaccounted(unitId, stockNumber);
  }
}
