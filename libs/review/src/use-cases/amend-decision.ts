import { Injectable } from '@nestjs/common';
import { refuse, type AmendedField } from '@onecounter/contracts';
import { CaseDesk, presentStep, type CaseRow, type StepTakenView } from '@onecounter/casework';
import { documentNumber, Documents, LegalClock, type Actor, type DocumentRow, type WriteStatement } from '@onecounter/platform';
import { AmendedCases, correctedColumns, correctRegister, openExchange } from '../data/amendments';
import { sealOpinion } from '../data/opinions';
import { judgeAmendment } from '../rules/amendment';
import { amendmentPaper } from '../rules/papers';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

export interface AmendmentInput { readonly version: number; readonly documentId: string; readonly field: AmendedField; readonly written: string; readonly corrected: string; readonly reason: string }

/** 更正笔误: what was written wrongly, not what was decided; the clock is not touched. The old paper stays listed, a certificate that is out is voided and exchanged (REV-11). */
@Injectable()
export class AmendDecision {
  constructor(private readonly desk: CaseDesk, private readonly documents: Documents, private readonly amended: AmendedCases, private readonly legal: LegalClock) {}

  async run(id: number, input: AmendmentInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'amendDecision', input.version, actor);
    const { field, written, corrected, reason } = wordsOf(input);
    const papers = (await this.documents.listOf('permitCase', id)).filter((paper) => paper.state !== 'voided');
    const amends = papers.find((paper) => paper.id === input.documentId) ?? refuse('documentNotAmendable', {}, 'documentId');
    judgeAmendment({ field, written, corrected }, amends, open.row);
    const certificate = field === 'text' ? null : certificateOut(papers, open.row);

    const words = sealOpinion({ kind: 'amendment', text: `原文：${written}\n更正为：${corrected}\n理由：${reason}` });
    const taken = await this.desk.take(open, {
      verb: 'amendDecision', facts: { amends: amends.id, field, exchange: certificate !== null, wordsDigest: words.digest }, ...(field === 'text' ? {} : { set: correctedColumns(open.row, field, corrected) }),
      paper: amendmentPaper(open.row, open.item.definition, { title: amends.content.title, number: documentNumber(amends.mark, amends.year, amends.serial), field, written, corrected, exchanged: certificate !== null }),
      with: (w: WriteStatement) => {
        words.record(w);
        if (field !== 'text') correctRegister(w, field, corrected, certificate !== null);
        if (certificate) openExchange(w, { by: actor.personId, on: this.legal.today(), reason: '证件更正作废，待重新制证、换证' });
      },
    });
    await this.amended.findable(id, open.row, field, corrected);
    if (certificate) await this.documents.void(certificate.id, '更正笔误，换发新证');
    return presentStep(taken, open.row.number);
  }
}

function wordsOf({ field, written, corrected, reason }: AmendmentInput): Omit<AmendmentInput, 'version' | 'documentId'> {
  return {
    field, written: printable(wordsRequired(written, 'opinionRequired', 'written'), 'written'), corrected: printable(wordsRequired(corrected, 'opinionRequired', 'corrected'), 'corrected'),
    reason: wordsRequired(reason, 'opinionRequired', 'reason'),
  };
}

/** The certificate that the holder has in hand; one that still lies here is spoilt and printed anew instead. @throws certificateInHand */
function certificateOut(papers: readonly DocumentRow[], row: Pick<CaseRow, 'status'>): DocumentRow | null {
  if (row.status === 'certified') refuse('certificateInHand');
  return row.status === 'issued' ? (papers.find((paper) => paper.kind === 'certificate') ?? null) : null;
}
