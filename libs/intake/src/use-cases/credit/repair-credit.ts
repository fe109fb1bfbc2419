import { Injectable } from '@nestjs/common';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { CREDIT_MARK_SUBJECT, CreditMarks } from '../../data/credit-marks';
import type { CreditMarkTakenView } from '../../http/credit.view';
import { printedWords } from '../../rules/printed-words';
import { presentTaken } from './present-credit-mark';

/** 信用修复: on a document that says so; from now on the mark bars nothing, and stays listed. */
@Injectable()
export class RepairCredit {
  constructor(private readonly marks: CreditMarks, private readonly trace: Trace, private readonly uploads: Uploads) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, opinionRequired, glyphMissing */
  async run(id: number, input: { readonly version: number; readonly document: string; readonly fileId?: string | null }, actor: Actor): Promise<CreditMarkTakenView> {
    const row = await this.marks.lock(id, input.version, actor);
    const document = printedWords(input.document, 'document');
    const fileId = input.fileId ?? null;
    if (fileId !== null) await this.uploads.attach([fileId], actor, 'creditMark', id);
    return presentTaken(await this.trace.takeStep(row, {
      kind: CREDIT_MARK_SUBJECT, verb: 'repairCredit', actor, facts: { ...(fileId === null ? {} : { fileId }) },
      set: { repaired_on: legalDateOf(this.trace.legalNow()), repaired_by: actor.personId, repair_document: document, repair_file_id: fileId },
    }));
  }
}
