import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, refuse } from '@onecounter/contracts';
import { CaseDesk, Letterhead, openSecondSeal, presentStep, recordSpecialUse, SECOND_SEAL_NAME, type StepTakenView } from '@onecounter/casework';
import { Documents, LegalClock, sealSecondTime, type Actor } from '@onecounter/platform';
import { answerSecondSeal } from '../data/second-seals';
import { paperForSecondSeal } from '../rules/second-seal';

/** 确认用印: the keeper of the official seal, who had no hand in the case, seals the paper a second time; both uses stand in the ledger (REV-9). */
@Injectable()
export class ConfirmSecondSeal {
  constructor(private readonly desk: CaseDesk, private readonly documents: Documents, private readonly letterhead: Letterhead, private readonly legal: LegalClock) {}

  async run(id: number, version: number, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'confirmSecondSeal', version, actor);
    const hold = openSecondSeal(open.row) ?? refuse('notFound');
    const paper = paperForSecondSeal(await this.documents.listOf('permitCase', id), hold.document_id ?? '');
    const seal = { unit: await this.letterhead.organOf(open.row.unit_id), name: SECOND_SEAL_NAME };
    const use = { documentId: paper.id, purpose: DOCUMENT_KINDS[paper.kind].zh, requestedBy: hold.opened_by, basis: hold.basis, reason: hold.reason ?? '' };

    const answer = answerSecondSeal(hold.id, { on: this.legal.today(), by: actor.personId, result: '已加盖' });
    const taken = await this.desk.take(open, {
      verb: 'confirmSecondSeal', facts: { sealedDocumentId: paper.id, paper: paper.kind, holdId: hold.id, formerHash: paper.file_hash, resultDigest: answer.digest },
      with: (w) => {
        answer.record(w);
        sealSecondTime(w, paper.id, seal);
        recordSpecialUse(w, use, open.row, actor, this.legal.now());
      },
    });
    return presentStep(taken, open.row.number);
  }
}
