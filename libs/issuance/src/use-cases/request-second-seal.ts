import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { Documents, LegalClock, type Actor } from '@onecounter/platform';
import { askSecondSeal } from '../data/second-seals';
import { paperForSecondSeal } from '../rules/second-seal';
import { sealWords } from '../rules/seal-words';

/** 申请加盖公章: a paper that by statute or by order of the superior department must carry the official seal, too (REV-9); it waits until the keeper answers. */
@Injectable()
export class RequestSecondSeal {
  constructor(private readonly desk: CaseDesk, private readonly documents: Documents, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; documentId: string; basis: string; reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'requestSecondSeal', input.version, actor);
    const paper = paperForSecondSeal(await this.documents.listOf('permitCase', id), input.documentId);
    const [basis, reason] = [sealWords(input.basis, 'basis'), sealWords(input.reason, 'reason')];

    const asked = askSecondSeal({ documentId: paper.id, basis, reason, on: this.legal.today(), by: actor.personId });
    const taken = await this.desk.take(open, { verb: 'requestSecondSeal', facts: { sealedDocumentId: paper.id, paper: paper.kind, reasonDigest: asked.digest }, with: asked.record });
    return presentStep(taken, open.row.number);
  }
}
