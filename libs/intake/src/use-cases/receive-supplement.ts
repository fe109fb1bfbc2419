import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor, type WriteStatement } from '@onecounter/platform';
import { CaseDesk, noticeColumns, presentStep, projectColumns, type OpenCase, type StepTakenView } from '@onecounter/casework';
import { recordLinks } from '../data/earlier-files';
import { linkSiblingFiles } from '../data/joint-deferrals';
import { recordPresentations, renewMaterials } from '../data/presentations';
import { judgeMaterials, type JudgedMaterial, type MaterialFinding } from '../rules/judge-materials';
import { judgeOutcome, type Outcome } from '../rules/judge-outcome';
import { receiptPaper } from '../rules/papers';
import { CollectedFiles, factsOfLinks } from './collected-files';
import { findingsOf, fromResultsOf, waitsForPredecessor } from './findings-of';
import { headOf } from './paper-head';

export interface SupplementInput { readonly version: number; readonly materials: readonly MaterialFinding[] }

/** 收补正: the new findings stand over the old ones; the five days run anew from today (domain-facts 1.2). */
@Injectable()
export class ReceiveSupplement {
  constructor(private readonly desk: CaseDesk, private readonly files: CollectedFiles, private readonly legal: LegalClock) {}

  async run(id: number, input: SupplementInput, actor: Actor): Promise<StepTakenView> {
    const { renewed, materials, due, open, today } = await this.judge(id, input, actor);
    const files = await this.files.judge({ applicantId: open.row.applicant_id, item: open.item, caseId: id, materials: input.materials }, actor);
    const taken = await this.desk.take(open, {
      verb: 'receiveSupplement', facts: { materials: renewed, ...factsOfLinks(files.links) }, set: { ...due, presented_on: today, supplement_due_on: null },
      paper: receiptPaper(headOf(open.row), materials.filter((one) => renewed.includes(one.definition.code)), today, due.notice_due_on),
      with: (w) => { this.record(w, open, input, materials, actor); recordLinks(w, files.links); },
    });
    await this.files.attach(files, actor, id);
    return presentStep(taken, open.row.number);
  }

  /** Of one case of a joint application: the paper that several of them need came once, and one receipt names all. @param owner the case with which each file is kept */
  async runShared(id: number, input: SupplementInput, { jointCaseId, owner }: { readonly jointCaseId: number; readonly owner: ReadonlyMap<string, number> }, actor: Actor): Promise<{ version: number; status: string; outcome: Outcome['kind'] }> {
    const { renewed, materials, due, open, today } = await this.judge(id, input, actor);
    const links = input.materials.flatMap(({ code, files }) => files.filter((fileId) => owner.get(fileId) !== id).map((fileId) => ({ caseId: id, material: code, fileId, sourceCaseId: owner.get(fileId) ?? id })));
    const taken = await this.desk.take(open, {
      verb: 'receiveSupplement', facts: { materials: renewed, jointCaseId }, set: { ...due, presented_on: today, supplement_due_on: null }, with: (w) => { this.record(w, open, input, materials, actor); linkSiblingFiles(w, links); },
    });
    return { version: taken.seq, status: taken.status, outcome: judgeOutcome(materials).kind };
  }

  private async judge(id: number, input: SupplementInput, actor: Actor) {
    const open = await this.desk.open(id, 'receiveSupplement', input.version, actor);
    const renewed = input.materials.map((finding) => finding.code);
    const findings = [...findingsOf(open.row).filter((finding) => !renewed.includes(finding.code)), ...input.materials];
    const conditions = open.row.materials.filter((material) => material.verdict !== 'notApplicable').map((material) => material.code);
    const materials = judgeMaterials(open.item.definition, { byAgent: open.row.agent !== null, conditions, fromResults: fromResultsOf(open.row) }, findings);

    const [today, calendar] = [this.legal.today(), await this.desk.calendars.of(open.row.jurisdiction_path)];
    // what waits for a predecessor has no clock yet: the five days begin when that is decided
    const waits = waitsForPredecessor(open.row);
    const planned = projectColumns(open.item.definition, { ...open.row, accepted_on: today }, calendar).promised_due_on;
    const due = waits ? { notice_due_on: null, due_on: planned, provisional: true } : noticeColumns(today, calendar);
    return { open, renewed, materials, due, today };
  }

  private record(w: WriteStatement, { row }: OpenCase, input: SupplementInput, materials: readonly JudgedMaterial[], actor: Actor): void {
    renewMaterials(w, materials);
    recordPresentations(w, [{ caseId: row.id, row, seq: row.notices + 1, materials, findings: input.materials }], actor.personId, this.legal.now());
  }
}
