import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { recordPassed, recordSupplementVerdict } from '../../data/deferral-records';
import { Deferrals } from '../../data/deferrals';
import { deferredFor } from '../../rules/deferral';

/** 容缺补件合格: the material is good now, and its hold is cleared. */
@Injectable()
export class PassDeferredMaterial {
  constructor(private readonly desk: CaseDesk, private readonly deferrals: Deferrals, private readonly legal: LegalClock) {}

  async run(id: number, { version, code }: { version: number; code: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'passDeferredMaterial', version, actor);
    const row = deferredFor('passDeferredMaterial', await this.deferrals.ofCase(id), code, 'code');
    const taken = await this.desk.take(open, {
      verb: 'passDeferredMaterial', facts: { materials: [code], no: row.tries },
      with: (w) => {
        recordSupplementVerdict(w, { code, no: row.tries, state: 'passed', words: null, at: this.legal.now(), by: actor.personId });
        recordPassed(w, code, this.legal.today(), actor.personId);
      },
    });
    return presentStep(taken, open.row.number);
  }
}
