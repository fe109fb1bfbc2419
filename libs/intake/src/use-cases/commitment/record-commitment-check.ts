import { Injectable } from '@nestjs/common';
import type { CommitmentResult } from '@onecounter/contracts';
import { CaseDesk, presentStep, sealWords, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Commitments, recordCheck } from '../../data/commitments';
import { judgeRectifyBy, requireToCheck } from '../../rules/commitment';
import { commitmentCheckPaper } from '../../rules/commitment-papers';
import { printedWords } from '../../rules/printed-words';
import { RecordCreditMark } from '../credit/record-credit-mark';
import { headOf } from '../paper-head';

export interface CheckInput { readonly version: number; readonly result: CommitmentResult; readonly opinion: string; readonly rectifyBy?: string | null }

/** 登记承诺核查: kept, to be rectified by a day, or not kept – then revocation is proposed and the broken promise marked; told in a paper (INT-15). */
@Injectable()
export class RecordCommitmentCheck {
  constructor(private readonly desk: CaseDesk, private readonly commitments: Commitments, private readonly marks: RecordCreditMark, private readonly legal: LegalClock) {}

  async run(id: number, input: CheckInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'recordCommitmentCheck', input.version, actor);
    requireToCheck((await this.commitments.find(id))?.state);
    const { result } = input;
    const rectifyBy = judgeRectifyBy(result, input.rectifyBy ?? null, this.legal.today());
    const words = sealWords(printedWords(input.opinion, 'opinion'));

    const taken = await this.desk.take(open, {
      verb: 'recordCommitmentCheck', facts: { result, ...(rectifyBy === null ? {} : { dueOn: rectifyBy }), opinionDigest: words.digest }, paper: commitmentCheckPaper(headOf(open.row), result, words.text, rectifyBy),
      with: (w) => recordCheck(w, { result, words, rectifyBy, on: this.legal.today(), by: actor.personId }),
    });
    const { row } = open;
    if (result === 'revokeProposed') await this.marks.bySystem({ applicantId: row.applicant_id, kind: 'brokenCommitment', source: `${row.item_name}（${row.number}）承诺核查`, caseId: id, evidence: words.text, jurisdictionPath: row.jurisdiction_path });
    return presentStep(taken, row.number);
  }
}
