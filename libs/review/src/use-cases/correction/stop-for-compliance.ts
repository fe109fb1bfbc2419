import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { beginCorrection, Corrections, openCorrectionHold } from '../../data/corrections';
import { sealOpinion } from '../../data/opinions';
import { CORRECTION_BASIS, judgeFinding } from '../../rules/correction';
import { wordsRequired } from '../../rules/words-required';

export interface StopForComplianceInput { readonly version: number; readonly finding?: string; readonly reason: string }

/** 停办纠正: nobody handles the case until it was looked at anew; its limits run on, for that is no fault of the applicant's (CMP-5). */
@Injectable()
export class StopForCompliance {
  constructor(private readonly desk: CaseDesk, private readonly corrections: Corrections) {}

  async run(id: number, input: StopForComplianceInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'stopForCompliance', input.version, actor);
    const [reason, finding, on] = [wordsRequired(input.reason, 'opinionRequired', 'reason'), input.finding ?? null, this.desk.today()];
    if (finding !== null) judgeFinding(finding, await this.corrections.finding(finding), open.row);
    const words = sealOpinion({ kind: 'correction', text: reason });
    const taken = await this.desk.take(open, {
      verb: 'stopForCompliance', facts: { finding, reasonDigest: words.digest },
      with: (w) => {
        words.record(w);
        beginCorrection(w, { state: 'stopped', finding, on });
        openCorrectionHold(w, { kind: 'complianceStop', by: actor.personId, on, dueOn: null, basis: CORRECTION_BASIS, reason });
      },
    });
    return presentStep(taken, open.row.number);
  }
}
