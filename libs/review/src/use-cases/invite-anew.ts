import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentStep, type StepTakenView } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import type { Actor } from '@onecounter/platform';
import { invitedAnewPaper } from '../rules/adjustment-papers';
import { AdjustedCases, type ChoiceInput } from './adjusted-cases';

/** 告知重新申请: the case ends, and the notice says from which day a new application may be made under the new version. */
@Injectable()
export class InviteAnew {
  constructor(private readonly adjusted: AdjustedCases, private readonly items: ItemVersions) {}

  /** @throws nothingToApplyFor when no later version is published */
  async run(id: number, input: ChoiceInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.adjusted.open(id, 'inviteAnew', input, actor);
    const next = await this.items.followingOf(open.item);
    if (!next?.effectiveFrom) refuse('nothingToApplyFor', { code: open.row.item_code });
    const paper = invitedAnewPaper(open.row, open.item.definition, { ...open.adjustment, inForceFrom: next.effectiveFrom }, open.words);
    return presentStep(await this.adjusted.take(open, 'inviteAnew', paper), open.row.number);
  }
}
