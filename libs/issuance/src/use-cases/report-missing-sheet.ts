import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { SheetLosses, type SheetToLose } from './lose-sheet';

/** 登记缺号: a number that should be in the pile and is not. */
@Injectable()
export class ReportMissingSheet {
  constructor(private readonly losses: SheetLosses) {}

  /** @throws notFound, changedMeanwhile, opinionRequired, stockNumberNotReceived, stockNumberUsed, stockNumberAccounted */
  take(actor: Actor, id: number, input: SheetToLose): Promise<StepTaken> {
    return this.losses.take(actor, id, 'reportMissingSheet', 'missing', input);
  }
}
