import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { InterestedParties, type PartyToTell } from '../data/interested-parties';
import { sealOpinion } from '../data/opinions';
import { openSideHold } from '../data/side-holds';
import { judgeParties } from '../rules/hearing';
import { interestedPartyPaper } from '../rules/hearing-papers';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

export interface PartiesInput { readonly version: number; readonly parties: readonly { readonly name: string; readonly phone?: string; readonly interest: string }[]; readonly reason: string; readonly days: number }

/** 告知利害关系人: each may state his case; no decision until all were heard or let the days pass (行政许可法 36). Their names are sealed, the steps hold numbers only. */
@Injectable()
export class NotifyInterestedParties {
  constructor(private readonly desk: CaseDesk, private readonly parties: InterestedParties, private readonly legal: LegalClock) {}

  async run(id: number, input: PartiesInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'notifyInterestedParties', input.version, actor);
    const parties = input.parties.map(({ name, phone, interest }): PartyToTell => ({ name: wordsRequired(name, 'nameInvalid', 'parties'), phone: phone?.trim() ? phone.trim() : null, interest: wordsRequired(interest, 'opinionRequired', 'parties') }));
    judgeParties(parties);
    const reason = printable(wordsRequired(input.reason, 'opinionRequired', 'reason'), 'reason');

    const [on, calendar] = [this.legal.today(), await this.desk.calendars.of(open.row.jurisdiction_path)];
    const dueOn = calendar.addWorkingDays(on, input.days).date;
    const [documentId, words] = [randomUUID(), sealOpinion({ kind: 'hearing', text: reason })];
    const taken = await this.desk.take(open, {
      verb: 'notifyInterestedParties', documentId, facts: { parties: parties.length, dueOn, reasonDigest: words.digest }, paper: interestedPartyPaper(open.row, open.item.definition, { reason, dueOn }),
      with: (w) => { words.record(w); this.parties.tell(w, parties, dueOn); openSideHold(w, { kind: 'interestedParties', by: actor.personId, on, dueOn, basis: '行政许可法36', reason, documentId }); },
    });
    return presentStep(taken, open.row.number);
  }
}
