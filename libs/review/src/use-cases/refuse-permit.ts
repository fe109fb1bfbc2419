import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, projectColumns, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { endWithRefusal } from '../data/corrections';
import { sealOpinion } from '../data/opinions';
import { refusalPaper } from '../rules/papers';
import { wordsRequired } from '../rules/words-required';
import { CitedHearing, hearingFacts } from './cited-hearing';
import type { Signing } from './grant-permit';
import { printable } from './printable';

/** 不予许可: reasons, basis and remedies in a numbered decision, handed over at the window like any other (行政许可法 38(2)). */
@Injectable()
export class RefusePermit {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock, private readonly hearings: CitedHearing) {}

  async run(id: number, input: { version: number; reasons: string; basis: string; citedHearing?: number; signing?: Signing }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'refusePermit', input.version, actor);
    const reasons = printable(wordsRequired(input.reasons, 'refusalNeedsReasons', 'reasons'), 'reasons');
    const basis = printable(wordsRequired(input.basis, 'refusalNeedsReasons', 'basis'), 'basis');
    const cited = await this.hearings.judge(id, input.citedHearing, actor);

    const decidedOn = this.legal.today();
    const due = projectColumns(open.item.definition, { ...open.row, decided_on: decidedOn }, await this.desk.calendars.of(open.row.jurisdiction_path));
    const opinion = sealOpinion({ kind: 'refusal', text: `${reasons}\n依据：${basis}` });
    const taken = await this.desk.take(open, {
      verb: 'refusePermit', facts: { decidedOn, deliveryDueOn: due.delivery_due_on, reasonsDigest: opinion.digest, ...hearingFacts(cited), ...input.signing }, set: { ...due, decided_by: actor.personId, decided_on: decidedOn },
      paper: refusalPaper(open.row, open.item.definition, { reasons, basis, heardOn: cited?.heldOn }),
      with: (w) => { opinion.record(w); endWithRefusal(w, open.row, { on: decidedOn, by: actor.personId }); },
    });
    return presentStep(taken, open.row.number);
  }
}
