import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, projectColumns, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { recordExtension } from '../data/limit-rows';
import { sealOpinion } from '../data/opinions';
import { APPROVERS, judgeExtension } from '../rules/extension';
import { extensionPaper } from '../rules/papers';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

/** 延期: as the item version provides, with consent on record and a notice that tells why; the promise stays what it was (行政许可法 42). */
@Injectable()
export class ExtendLimit {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; days: number; reason: string; consentBy: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'extendLimit', input.version, actor);
    const { row, item: { definition } } = open;
    const today = this.legal.today();
    const { basis, approver } = judgeExtension(definition.extension, row.extensions.length > 0, input.days, row.statutory_due_on, today);
    const reason = printable(wordsRequired(input.reason, 'opinionRequired', 'reason'), 'reason');

    const documentId = randomUUID();
    const extension = { on: today, days: input.days, basis, reason, documentId };
    const extensions = [...row.extensions, { step_seq: row.version + 1, on_date: today, days: input.days, basis, reason, document_id: documentId }];
    const due = projectColumns(definition, { ...row, extensions }, await this.desk.calendars.of(row.jurisdiction_path));
    const opinion = sealOpinion({ kind: 'extension', text: reason, consentBy: input.consentBy.trim() });
    const taken = await this.desk.take(open, {
      verb: 'extendLimit', documentId, facts: { days: input.days, statutoryDueOn: due.statutory_due_on, reasonDigest: opinion.digest }, set: { ...due },
      paper: extensionPaper(row, definition, { days: input.days, basis, reason, approver: APPROVERS[approver], statutoryDueOn: due.statutory_due_on ?? today }),
      with: (w) => { opinion.record(w); recordExtension(w, extension); },
    });
    return presentStep(taken, row.number);
  }
}
