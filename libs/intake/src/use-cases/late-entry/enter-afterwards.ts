import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { CaseDesk, presentStep, projectColumns, recordLateEntry, sealWords, type CaseInFull, type PaperDates, type StepTakenView } from '@onecounter/casework';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import type { Actor, WriteStatement } from '@onecounter/platform';
import { Applicants } from '../../data/applicants';
import { recordMaterials } from '../../data/presentations';
import { recordLinks } from '../../data/earlier-files';
import { PaperLines } from '../../data/paper-lines';
import { judgePaperDates, judgePaperLine } from '../../rules/late-entry';
import { factsOfLinks } from '../collected-files';
import { Reception, type JudgedReception, type ReceptionInput } from '../reception';
import { ReceptionBindings, searchable, type Born } from '../register-application';

export type LateEntryInput = ReceptionInput & PaperDates & { readonly reason: string };

/** What a late entry is judged by: its form as at the counter, its line in the register as on paper. */
@Injectable()
export class PaperReception {
  constructor(private readonly reception: Reception, private readonly lines: PaperLines) {}

  /** @throws as a reception, lateEntryNotOfSection, lateEntryDatesWrong, lateEntryLineWrong */
  async judge(input: LateEntryInput, actor: Actor, today: PlainDate): Promise<JudgedReception> {
    const judged = await this.reception.judge(input, actor);
    if (judged.item.unitId !== actor.unitId) refuse('lateEntryNotOfSection', { code: judged.item.code }, 'itemCode');
    judgePaperDates(input, today);
    if (input.registerEntryId !== null) judgePaperLine(await this.lines.claim(input.registerEntryId), input, judged.item);
    return judged;
  }

  /** @throws itemVersionRetired */
  refuseEnded(item: JudgedReception['item']): void {
    this.reception.refuseEnded(item);
  }
}

/** 补录: what was handled on paper becomes a case with its true dates; the step bears the day of entry, and no presentation is counted, for nobody presented anything today (CMP-5). */
@Injectable()
export class EnterAfterwards {
  constructor(private readonly desk: CaseDesk, private readonly reception: PaperReception, private readonly applicants: Applicants, private readonly bindings: ReceptionBindings) {}

  async run(input: LateEntryInput, actor: Actor): Promise<StepTakenView> {
    const today = this.desk.today();
    const judged = await this.reception.judge(input, actor, today);
    const reason = input.reason.trim() ? sealWords(input.reason) : refuse('opinionRequired', {}, 'reason');

    const { inUse, ...kept } = await this.applicants.keep(judged.applicant, judged.item.id);
    if (!inUse) this.reception.refuseEnded(judged.item);
    const files = await this.bindings.files.judge({ applicantId: kept.id, item: judged.item, caseId: null, materials: input.materials }, actor);
    const born = { ...this.bindings.caseOf(kept, judged, actor), presented_on: plainDate(input.receivedOn), ...(await this.running(input, judged.item.definition, actor)) };
    const taken = await this.desk.begin({ row: born as unknown as CaseInFull, item: judged.item, actor }, {
      verb: 'enterAfterwards', facts: { itemVersionId: judged.item.id, number: born.number, ...factsOf(input), materials: judged.materials.map((one) => [one.definition.code, one.verdict]), reasonDigest: reason.digest, ...factsOfLinks(files.links) },
      set: { ...searchable(born as unknown as Born), applicant: JSON.stringify(born.applicant), agent: born.agent && JSON.stringify(born.agent), entered_late: true },
      with: (w: WriteStatement) => {
        recordMaterials(w, [{ caseId: born.id, materials: judged.materials }]);
        recordLinks(w, files.links);
        recordLateEntry(w, { ...input, reason, by: actor.personId, on: today });
      },
    });
    await this.bindings.bind(files, {}, taken.id, actor);
    return presentStep(taken, born.number);
  }

  /** The limits of what is undecided run from its true acceptance and may be over; what is decided has none until it is approved. */
  private async running({ outcome, acceptedOn }: PaperDates, definition: Parameters<typeof projectColumns>[0], actor: Actor) {
    if (outcome !== 'running') return { running: false };
    return { running: true, accepted_on: acceptedOn, ...projectColumns(definition, { accepted_on: acceptedOn, decided_on: null, holds: [], extensions: [] }, await this.desk.calendars.of(actor.jurisdictionPath)) };
  }
}

/** Days and codes; nothing of a person. */
const factsOf = ({ outcome, decision, decisionNumber, registerEntryId, receivedOn, acceptedOn, decidedOn, issuedOn }: PaperDates) => ({
  outcome, decision, decisionNumber, registerEntryId, trueReceivedOn: receivedOn, trueAcceptedOn: acceptedOn, trueDecidedOn: decidedOn, trueIssuedOn: issuedOn,
});
