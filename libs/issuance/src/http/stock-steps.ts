import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { HandOutStockRange } from '../use-cases/hand-out-stock-range';
import { ReceiveStockRange } from '../use-cases/receive-stock-range';
import { ReportMissingSheet } from '../use-cases/report-missing-sheet';
import { SpoilBlankSheet } from '../use-cases/spoil-blank-sheet';
import type { HandOutStockRangeBody, LoseSheetBody, ReceiveStockRangeBody } from './stock.body';
import { presentTaken } from './template-answers';
import type { SubjectStepTakenView } from './template.view';

@Injectable()
export class StockSteps {
  constructor(private readonly receiving: ReceiveStockRange, private readonly handing: HandOutStockRange, private readonly spoiling: SpoilBlankSheet, private readonly missing: ReportMissingSheet) {}

  async receive(actor: Actor, body: ReceiveStockRangeBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.receiving.take(actor, body));
  }

  async handOut(actor: Actor, id: number, body: HandOutStockRangeBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.handing.take(actor, id, body.version, body));
  }

  async spoil(actor: Actor, id: number, body: LoseSheetBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.spoiling.take(actor, id, body));
  }

  async reportMissing(actor: Actor, id: number, body: LoseSheetBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.missing.take(actor, id, body));
  }
}
