import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { SheetLosses, type SheetToLose } from './lose-sheet';

/** 登记废证: a blank that was torn, stained or misfed before it became a certificate. */
@Injectable()
export class SpoilBlankSheet {
  constructor(private readonly losses: SheetLosses) {}

  /** @throws notFound, changedMeanwhile, opinionRequired, stockNumberNotReceived, stockNumberUsed, stockNumberAccounted */
  take(actor: Actor, id: number, input: SheetToLose): Promise<StepTaken> {
    return this.losses.take(actor, id, 'spoilBlankSheet', 'spoilt', input);
  }
}
