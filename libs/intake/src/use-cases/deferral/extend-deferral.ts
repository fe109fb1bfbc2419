import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, sealWords, type StepTakenView } from '@onecounter/casework';
import { recordDeferralExtension } from '../../data/deferral-records';
import { Deferrals } from '../../data/deferrals';
import { deferredFor, judgeExtension } from '../../rules/deferral';
import { printedWords } from '../../rules/printed-words';

export interface ExtensionInput { readonly version: number; readonly code: string; readonly dueOn: string; readonly reason: string; readonly consentBy: string }

/** 延长容缺期限: for force majeure alone, with the leader who agreed; never beyond the statutory day (INT-5). */
@Injectable()
export class ExtendDeferral {
  constructor(private readonly desk: CaseDesk, private readonly deferrals: Deferrals, private readonly legal: LegalClock) {}

  async run(id: number, input: ExtensionInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'extendDeferral', input.version, actor);
    const row = deferredFor('extendDeferral', await this.deferrals.ofCase(id), input.code, 'code');
    const [today, calendar] = [this.legal.today(), await this.desk.calendars.of(open.row.jurisdiction_path)];
    const days = open.item.definition.materials.find(({ code }) => code === row.code)?.deferralDays ?? 0;
    const to = judgeExtension(row, input.dueOn, { today, statutoryDueOn: open.row.statutory_due_on, days, calendar });
    const [words, consentBy] = [sealWords(printedWords(input.reason, 'reason')), printedWords(input.consentBy, 'consentBy')];

    const taken = await this.desk.take(open, {
      verb: 'extendDeferral', facts: { materials: [row.code], from: row.due_on, dueOn: to, reasonDigest: words.digest },
      with: (w) => recordDeferralExtension(w, { code: row.code, on: today, from: row.due_on, to, words, consentBy, by: actor.personId }),
    });
    return presentStep(taken, open.row.number);
  }
}
