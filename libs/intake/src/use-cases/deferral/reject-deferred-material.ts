import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, sealWords, type StepTakenView } from '@onecounter/casework';
import { recordSupplementVerdict } from '../../data/deferral-records';
import { Deferrals } from '../../data/deferrals';
import { deferredFor, stateAfterRejection } from '../../rules/deferral';
import { rejectionPaper } from '../../rules/deferral-papers';
import { printedWords } from '../../rules/printed-words';
import { headOf } from '../paper-head';

/** 容缺补件不合格: with the reason, in writing; it may come once more within its day, a second faulty one ends the deferral. */
@Injectable()
export class RejectDeferredMaterial {
  constructor(private readonly desk: CaseDesk, private readonly deferrals: Deferrals, private readonly legal: LegalClock) {}

  async run(id: number, { version, code, reason }: { version: number; code: string; reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'rejectDeferredMaterial', version, actor);
    const row = deferredFor('rejectDeferredMaterial', await this.deferrals.ofCase(id), code, 'code');
    const words = sealWords(printedWords(reason, 'reason'));
    const state = stateAfterRejection(row);
    const taken = await this.desk.take(open, {
      verb: 'rejectDeferredMaterial', facts: { materials: [code], no: row.tries, state, reasonDigest: words.digest }, paper: rejectionPaper(headOf(open.row), row, words.text, state === 'rejected' && row.due_on >= this.legal.today()),
      with: (w) => recordSupplementVerdict(w, { code, no: row.tries, state, words, at: this.legal.now(), by: actor.personId }),
    });
    return presentStep(taken, open.row.number);
  }
}
