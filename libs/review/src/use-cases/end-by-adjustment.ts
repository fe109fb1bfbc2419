import { Injectable } from '@nestjs/common';
import { presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { endedByAdjustmentPaper } from '../rules/adjustment-papers';
import { AdjustedCases, type ChoiceInput } from './adjusted-cases';

/** 因事项调整终止: neither granted nor refused, because what was asked for is no longer decided. */
@Injectable()
export class EndByAdjustment {
  constructor(private readonly adjusted: AdjustedCases) {}

  async run(id: number, input: ChoiceInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.adjusted.open(id, 'endByAdjustment', input, actor);
    const paper = endedByAdjustmentPaper(open.row, open.item.definition, open.adjustment, open.words);
    return presentStep(await this.adjusted.take(open, 'endByAdjustment', paper), open.row.number);
  }
}
