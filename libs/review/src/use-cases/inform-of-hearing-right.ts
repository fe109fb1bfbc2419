import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { sealOpinion } from '../data/opinions';
import { openSideHold } from '../data/side-holds';
import { askUntil } from '../rules/hearing';
import { hearingRightPaper } from '../rules/hearing-papers';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

/** 告知听证权利: applicant and interested parties have five working days to ask; no decision meanwhile, and the clock goes on (行政许可法 47). */
@Injectable()
export class InformOfHearingRight {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'informOfHearingRight', input.version, actor);
    const reason = printable(wordsRequired(input.reason, 'opinionRequired', 'reason'), 'reason');

    const on = this.legal.today();
    const dueOn = askUntil(on, await this.desk.calendars.of(open.row.jurisdiction_path));
    const [documentId, words] = [randomUUID(), sealOpinion({ kind: 'hearing', text: reason })];
    const taken = await this.desk.take(open, {
      verb: 'informOfHearingRight', documentId, facts: { dueOn, reasonDigest: words.digest }, paper: hearingRightPaper(open.row, open.item.definition, { reason, dueOn }),
      with: (w) => { words.record(w); openSideHold(w, { kind: 'hearingRight', by: actor.personId, on, dueOn, basis: '行政许可法47', reason, documentId }); },
    });
    return presentStep(taken, open.row.number);
  }
}
