import { Injectable } from '@nestjs/common';
import { refuse, type CaseVerb } from '@onecounter/contracts';
import { CaseDesk, CasesOfItem, recordChoice, type CaseStepTaken, type OpenCase } from '@onecounter/casework';
import { Adjustments, type AdjustmentRow } from '@onecounter/catalogue';
import { LegalClock, type Actor, type WriteStatement } from '@onecounter/platform';
import type { PaperToName } from '@onecounter/casework';
import { clearHolds } from '../data/limit-rows';
import { sealOpinion } from '../data/opinions';
import { printable } from './printable';

export type ChoiceVerb = Extract<CaseVerb, 'keepVersion' | 'endByAdjustment' | 'inviteAnew'>;
export interface ChoiceInput { readonly version: number; readonly adjustmentId: number; readonly words?: string }
/** A case whose item was adjusted, with the adjustment that leaves a choice for it. */
export interface AdjustedCase extends OpenCase { readonly adjustment: AdjustmentRow; readonly words: string }

/** What the three choices share (CAT-2): the adjustment must concern the case, and each choice is a step with its notice. */
@Injectable()
export class AdjustedCases {
  constructor(private readonly desk: CaseDesk, private readonly adjustments: Adjustments, private readonly cases: CasesOfItem, private readonly legal: LegalClock) {}

  /** @throws adjustmentNotOfCase, alreadyChosen, glyphMissing, and what opening a case may be refused for */
  async open(id: number, verb: ChoiceVerb, { version, adjustmentId, words }: ChoiceInput, actor: Actor): Promise<AdjustedCase> {
    const open = await this.desk.open(id, verb, version, actor);
    const { concerns, choice } = await this.cases.choiceOf(id, adjustmentId);
    const adjustment = concerns ? await this.adjustments.find(adjustmentId) : undefined;
    if (!adjustment) refuse('adjustmentNotOfCase', {}, 'adjustmentId');
    if (choice === verb) refuse('alreadyChosen');
    return { ...open, adjustment, words: printable(words?.trim() ?? '', 'words') };
  }

  /** Takes the step with its paper, the choice and the words told; a case that ends leaves nothing open. */
  take(adjusted: AdjustedCase, verb: ChoiceVerb, paper: PaperToName): Promise<CaseStepTaken> {
    const { adjustment: { id, kind }, words, actor } = adjusted;
    const ends = verb !== 'keepVersion';
    const sealed = words === '' ? null : sealOpinion({ kind: 'adjustment', text: words });
    return this.desk.take(adjusted, {
      verb, facts: { adjustmentId: id, adjustment: kind, wordsDigest: sealed?.digest ?? null }, paper, ...(ends ? { set: { running: false, clock_stopped_on: null } } : {}),
      with: (w: WriteStatement) => {
        recordChoice(w, id, verb);
        sealed?.record(w);
        if (ends) clearHolds(w, { id: 'all', on: this.legal.today(), by: actor.personId, result: '因事项调整终止' });
      },
    });
  }
}
