import { Injectable } from '@nestjs/common';
import { refuse, type StockRangeVerb } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { loseSheet, type LostSheet } from '../data/blank-sheets';
import { STOCK_RANGE_SUBJECT } from '../data/subjects';
import { StockRanges } from '../data/stock-ranges';
import { holds, plainStockNumber } from '../rules/stock-number';

export interface SheetToLose { readonly version: number; readonly stockNumber: string; readonly reason: string }

/** Takes one blank of a range out of use for good. */
@Injectable()
export class SheetLosses {
  constructor(private readonly stock: StockRanges, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, opinionRequired, stockNumberNotReceived, stockNumberUsed, stockNumberAccounted */
  async take(actor: Actor, id: number, verb: StockRangeVerb, state: LostSheet['state'], input: SheetToLose): Promise<StepTaken> {
    const row = await this.stock.lock(id, input.version, verb, actor);
    const [reason, stockNumber] = [input.reason.trim() || refuse('opinionRequired', {}, 'reason'), plainStockNumber(input.stockNumber)];
    if (!holds(row, stockNumber)) refuse('stockNumberNotReceived', { stockNumber }, 'stockNumber');
    await this.stock.requireBlank(row.unit_id, stockNumber);
    const lost = loseSheet({ unitId: row.unit_id, stockNumber, state, reason, byPerson: actor.personId, on: this.legal.today() });
    return this.trace.takeStep(row, { kind: STOCK_RANGE_SUBJECT, verb, actor, facts: { stockNumber, reasonDigest: lost.digest }, with: lost.record });
  }
}
