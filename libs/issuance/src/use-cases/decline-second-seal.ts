import { Injectable } from '@nestjs/common';
import { refuse, type DocumentKind } from '@onecounter/contracts';
import { CaseDesk, openSecondSeal, presentStep, type StepTakenView } from '@onecounter/casework';
import { Documents, LegalClock, type Actor } from '@onecounter/platform';
import { answerSecondSeal } from '../data/second-seals';
import { sealWords } from '../rules/seal-words';

/** 不予用印: with the reason; the paper goes on with 行政审批专用章 alone, or is asked for again. */
@Injectable()
export class DeclineSecondSeal {
  constructor(private readonly desk: CaseDesk, private readonly documents: Documents, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'declineSecondSeal', input.version, actor);
    const reason = sealWords(input.reason, 'reason');
    const hold = openSecondSeal(open.row) ?? refuse('notFound');
    const paper: DocumentKind = (await this.documents.find(hold.document_id ?? ''))?.kind ?? refuse('notFound');
    const answer = answerSecondSeal(hold.id, { on: this.legal.today(), by: actor.personId, result: `不予用印：${reason}` });
    const taken = await this.desk.take(open, {
      verb: 'declineSecondSeal', facts: { sealedDocumentId: hold.document_id, paper, holdId: hold.id, resultDigest: answer.digest }, with: answer.record,
    });
    return presentStep(taken, open.row.number);
  }
}
