import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { legalDateOf, plainDate } from '@onecounter/kernel';
import { Uploads, type Actor } from '@onecounter/platform';
import { JOINT_CASE_SUBJECT } from '../data/joint-row';
import { recordJointExtension } from '../data/joint-extensions';
import { recordSealUse } from '../data/seal-uses';
import { sealWords } from '../data/sealed-words';
import { recordWords } from '../data/words-of-steps';
import { Letterhead } from '../documents/letterhead';
import type { JointMovedView } from '../http/joint-moved.view';
import { jointExtensionPaper, judgeJointExtension, type ApprovedExtension } from '../rules/joint-extension';
import { requirePrintable } from '../rules/printable';
import { LeadDesk } from './outside-items';

/** 联办延期 (行政许可法 42②): what the government's leader approved is recorded with his paper, and the applicant is told; the limit of each permit stays. */
@Injectable()
export class ExtendJointCase {
  constructor(private readonly desk: LeadDesk, private readonly uploads: Uploads, private readonly letterhead: Letterhead) {}

  /** @throws notFound (also for another's file), changedMeanwhile, stepNotAllowed, jointOneDepartment, jointExtendedAlready, approvalDayAhead, jointLimitOver, glyphMissing */
  async run(id: number, input: ApprovedExtension & { readonly version: number; readonly fileId: string }, actor: Actor): Promise<JointMovedView> {
    const joint = await this.desk.open(id, input.version, 'extendJointCase', actor);
    const from = judgeJointExtension(joint, input, this.desk.today());
    requirePrintable({ approver: input.approver, approvalNumber: input.approvalNumber, reason: input.reason });
    const until = (await this.desk.calendars.of(joint.jurisdiction_path)).addWorkingDays(plainDate(from), input.days).date;
    await this.uploads.attach([input.fileId], actor, 'jointCase', id);
    const paper = jointExtensionPaper(joint, input, { receivedOn: legalDateOf(joint.received_at), from, until });
    const document = await this.letterhead.document(randomUUID(), joint.lead_unit_id, paper);
    const words = sealWords(input.reason);
    const own = { days: input.days, approvalNumber: input.approvalNumber.trim(), approver: input.approver.trim(), approvedOn: input.approvedOn, from, until, fileId: input.fileId, documentId: document.id };
    const taken = await this.desk.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'extendJointCase', actor, document, set: { statutory_due_on: until }, facts: { ...own, documentKind: document.kind, wordsDigest: words.digest },
      with: (w) => {
        recordJointExtension(w, id, own);
        recordWords(w, 'jointCase', words);
        recordSealUse(w, document, { unit_id: joint.lead_unit_id, jurisdiction_path: joint.jurisdiction_path }, actor, this.desk.trace.legalNow(), joint.members[0]?.id ?? 0);
      },
    });
    return { id, version: taken.seq, status: taken.status };
  }
}
