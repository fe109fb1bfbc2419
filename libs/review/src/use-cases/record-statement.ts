import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse, type StatementOutcome } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { InterestedParties } from '../data/interested-parties';
import { clearHolds } from '../data/limit-rows';
import { sealOpinion } from '../data/opinions';
import { judgeStatement } from '../rules/hearing';
import { wordsRequired } from '../rules/words-required';

export interface StatementInput { readonly version: number; readonly partyId: number; readonly outcome: StatementOutcome; readonly text?: string }

/** 记录陈述申辩: what one party said, or that it said nothing. With the last of them the way to the decision is free (行政许可法 36). */
@Injectable()
export class RecordStatement {
  constructor(private readonly desk: CaseDesk, private readonly parties: InterestedParties, private readonly legal: LegalClock) {}

  async run(id: number, input: StatementInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'recordStatement', input.version, actor);
    const waiting = (await this.parties.of(id)).filter((party) => party.outcome === null);
    const party = waiting.find((one) => one.id === input.partyId) ?? refuse('partyUnknown', {}, 'partyId');
    const today = this.legal.today();
    judgeStatement(input.outcome, party.due_on, today);
    const text = input.outcome === 'heard' ? wordsRequired(input.text, 'opinionRequired', 'text') : (input.text?.trim() ?? '');

    const words = sealOpinion({ kind: 'hearing', text });
    const hold = open.row.holds.find((one) => one.kind === 'interestedParties' && one.cleared_on === null);
    const taken = await this.desk.take(open, {
      verb: 'recordStatement', facts: { partyId: party.id, outcome: input.outcome, textDigest: words.digest },
      with: (w) => {
        words.record(w);
        this.parties.answer(w, party.id, input.outcome, today);
        if (hold && waiting.length === 1) clearHolds(w, { id: hold.id, on: today, by: actor.personId, result: '已听取意见' });
      },
    });
    return presentStep(taken, open.row.number);
  }
}
