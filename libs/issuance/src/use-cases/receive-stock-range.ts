import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { STOCK_RANGE_SUBJECT } from '../data/subjects';
import { StockRanges } from '../data/stock-ranges';
import { numberRange } from '../rules/stock-number';

export interface StockToReceive { readonly kind: string; readonly prefix: string; readonly from: string; readonly to: string; readonly warnBelow: number }

/** 空白证件入库: from now on the section prints only on numbers it received. */
@Injectable()
export class ReceiveStockRange {
  constructor(private readonly stock: StockRanges, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws invalidInput, stockRangeOverlaps */
  async take(actor: Actor, { kind, prefix, from, to, warnBelow }: StockToReceive): Promise<StepTaken> {
    return this.forUnit(actor, actor.unitId ?? refuse('notPermitted', { verb: 'receiveStockRange', verbLabel: '入库' }), { kind, prefix, from, to, warnBelow });
  }

  /** Of a unit that is not the actor's own: only for what the project brings along. */
  async forUnit(actor: Actor, unitId: number, { kind, prefix, from, to, warnBelow }: StockToReceive): Promise<StepTaken> {
    const range = numberRange(prefix, from, to);
    await this.stock.lockUnit(unitId);
    const other = await this.stock.overlapping(unitId, range);
    if (other) refuse('stockRangeOverlaps', { from: other.first_number, to: other.last_number }, 'from');
    const id = await this.trace.nextId(STOCK_RANGE_SUBJECT);
    return this.trace.beginSubject(id, {
      kind: STOCK_RANGE_SUBJECT, verb: 'receiveStockRange', actor, facts: { unitId, kind: kind.trim(), first: range.first, last: range.last, sheets: range.sheets },
      set: {
        unit_id: unitId, kind: kind.trim(), prefix: range.prefix, first_number: range.first, last_number: range.last, sheets: range.sheets, warn_below: warnBelow, received_on: this.legal.today(), received_by: actor.personId,
      },
    });
  }
}
