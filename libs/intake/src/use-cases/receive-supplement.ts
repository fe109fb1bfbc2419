import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, noticeColumns, presentStep, projectColumns, type StepTakenView } from '@onecounter/casework';
import { recordLinks } from '../data/earlier-files';
import { recordPresentations, renewMaterials } from '../data/presentations';
import { judgeMaterials, type MaterialFinding } from '../rules/judge-materials';
import { receiptPaper } from '../rules/papers';
import { CollectedFiles, factsOfLinks } from './collected-files';
import { findingsOf, fromResultsOf, waitsForPredecessor } from './findings-of';
import { headOf } from './paper-head';

/** 收补正: the new findings stand over the old ones; the five days run anew from today (domain-facts 1.2). */
@Injectable()
export class ReceiveSupplement {
  constructor(private readonly desk: CaseDesk, private readonly files: CollectedFiles, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; materials: readonly MaterialFinding[] }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'receiveSupplement', input.version, actor);
    const renewed = input.materials.map((finding) => finding.code);
    const findings = [...findingsOf(open.row).filter((finding) => !renewed.includes(finding.code)), ...input.materials];
    const conditions = open.row.materials.filter((material) => material.verdict !== 'notApplicable').map((material) => material.code);
    const materials = judgeMaterials(open.item.definition, { byAgent: open.row.agent !== null, conditions, fromResults: fromResultsOf(open.row) }, findings);

    const files = await this.files.judge({ applicantId: open.row.applicant_id, item: open.item, caseId: id, materials: input.materials }, actor);
    const [today, calendar] = [this.legal.today(), await this.desk.calendars.of(open.row.jurisdiction_path)];
    // what waits for a predecessor has no clock yet: the five days begin when that is decided
    const waits = waitsForPredecessor(open.row);
    const planned = projectColumns(open.item.definition, { ...open.row, accepted_on: today }, calendar).promised_due_on;
    const due = waits ? { notice_due_on: null, due_on: planned, provisional: true } : noticeColumns(today, calendar);
    const taken = await this.desk.take(open, {
      verb: 'receiveSupplement', facts: { materials: renewed, ...factsOfLinks(files.links) }, set: { ...due, presented_on: today, supplement_due_on: null },
      paper: receiptPaper(headOf(open.row), materials.filter((one) => renewed.includes(one.definition.code)), today, due.notice_due_on),
      with: (w) => {
        renewMaterials(w, materials);
        recordLinks(w, files.links);
        recordPresentations(w, [{ caseId: id, row: open.row, seq: open.row.notices + 1, materials, findings: input.materials }], actor.personId, this.legal.now());
      },
    });
    await this.files.attach(files, actor, id);
    return presentStep(taken, open.row.number);
  }
}
