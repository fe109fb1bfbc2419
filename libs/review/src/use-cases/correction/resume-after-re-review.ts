import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { clearCorrectionHolds, Corrections, moveCorrection } from '../../data/corrections';
import { sealOpinion } from '../../data/opinions';
import { wordsRequired } from '../../rules/words-required';

/** 重审后恢复办理: what conforms goes on where it was stopped; the limits have run all the time (CMP-5). */
@Injectable()
export class ResumeAfterReReview {
  constructor(private readonly desk: CaseDesk, private readonly corrections: Corrections) {}

  async run(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'resumeAfterReReview', input.version, actor);
    const [text, on] = [wordsRequired(input.words, 'opinionRequired', 'words'), this.desk.today()];
    const running = (await this.corrections.running(id)) ?? refuse('notFound');
    const words = sealOpinion({ kind: 'correction', text });
    const taken = await this.desk.take(open, {
      verb: 'resumeAfterReReview', facts: { outcome: 'resumed', wordsDigest: words.digest },
      with: (w) => {
        words.record(w);
        clearCorrectionHolds(w, { kinds: ['complianceStop'], on, by: actor.personId, result: '重审符合，恢复办理' });
        moveCorrection(w, running.id, { state: 'ended', outcome: 'resumed', ended_on: on }, 'ended_seq');
      },
    });
    return presentStep(taken, open.row.number);
  }
}
