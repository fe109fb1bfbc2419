import { Injectable } from '@nestjs/common';
import { presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { versionKeptPaper } from '../rules/adjustment-papers';
import { AdjustedCases, type ChoiceInput } from './adjusted-cases';

/** 按原版本办结: the item was cancelled or its law changed, this case ends under the version it was received under, and the applicant is told. */
@Injectable()
export class KeepVersion {
  constructor(private readonly adjusted: AdjustedCases) {}

  async run(id: number, input: ChoiceInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.adjusted.open(id, 'keepVersion', input, actor);
    const paper = versionKeptPaper(open.row, open.item.definition, open.adjustment, open.words);
    return presentStep(await this.adjusted.take(open, 'keepVersion', paper), open.row.number);
  }
}
