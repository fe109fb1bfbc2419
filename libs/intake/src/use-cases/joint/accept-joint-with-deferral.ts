import { randomUUID } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { CaseDesk, JOINT_CASE_SUBJECT, JointCases, Letterhead, type JointCaseInFull } from '@onecounter/casework';
import { Trace, type Actor, type FileRow } from '@onecounter/platform';
import { keepJointUndertaking } from '../../data/joint-deferrals';
import type { JointDeferredView } from '../../http/joint-deferral.view';
import { jointUndertakingPaper, type JointHead } from '../../rules/joint-papers';
import { DeferredAcceptance } from '../deferral/deferred-acceptance';
import { Undertakings, type SignedUndertaking } from '../deferral/undertakings';
import { JointDeferralTerms, jointly, type JointTerms } from './joint-deferral-terms';

export const headOfJoint = (joint: JointCaseInFull): JointHead => ({ applicantName: joint.applicant_name, themeName: joint.theme_name, number: joint.number, progressCode: joint.progress_code });

/** 联办容缺受理承诺书: printed to be signed, and kept with the step once it is. */
@Injectable()
export class JointUndertakings {
  constructor(readonly terms: JointDeferralTerms, readonly files: Undertakings, private readonly letterhead: Letterhead, private readonly trace: Trace) {}

  private async paper(joint: JointCaseInFull, { judged }: JointTerms, signatureHash: string | null) {
    return jointUndertakingPaper(headOfJoint(joint), await this.letterhead.organOf(joint.lead_unit_id), judged.lines, signatureHash);
  }

  async print(joint: JointCaseInFull, actor: Actor): Promise<StreamableFile> {
    const paper = await this.paper(joint, await this.terms.judge(joint, actor), null);
    return this.files.draw({ unit_id: joint.lead_unit_id }, paper, `容缺受理承诺书 ${joint.number}`);
  }

  /** The step of the joint case: who is signed for, what is promised, on which page. */
  async sign(joint: JointCaseInFull, terms: JointTerms, file: FileRow, form: SignedUndertaking['form'], actor: Actor) {
    const { members, lines } = terms.judged;
    const document = form === 'signed' ? await this.letterhead.document(randomUUID(), joint.lead_unit_id, await this.paper(joint, terms, file.hash)) : null;
    return this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'acceptJointWithDeferral', actor, ...(document ? { document } : {}),
      facts: { cases: members, materials: lines.map(({ key }) => key), dues: lines.map(({ dueOn }) => dueOn), undertakingForm: form, undertakingFileId: file.id, undertakingDigest: file.hash, ...(document ? { documentId: document.id, documentKind: document.kind } : {}) },
      with: (w) => keepJointUndertaking(w, { kind: 'deferral', signedOn: terms.cases[0]?.terms.acceptedOn ?? '', form, fileId: file.id, parts: lines.flatMap(({ key, parts }) => parts.map(({ member: caseId, code }) => ({ caseId, key, code }))) }),
    });
  }
}

/** 联办容缺受理: one signature for all cases that lack only what may come later; what has begun is accepted now, the rest the moment it begins (INT-5, REV-3). */
@Injectable()
export class AcceptJointWithDeferral {
  constructor(private readonly rows: JointCases, private readonly undertakings: JointUndertakings, private readonly acceptance: DeferredAcceptance, private readonly desk: CaseDesk) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, materialsUnchecked, deferralNotEligible, deferralNotNeeded, creditBarred, lookUpMissing, undertakingRequired, undertakingUnusable */
  async run(id: number, input: { readonly version: number; readonly undertaking?: SignedUndertaking }, actor: Actor): Promise<JointDeferredView> {
    const joint = await this.rows.forStep(id, input.version, 'acceptJointWithDeferral', actor);
    const terms = await this.undertakings.terms.judge(joint, actor);
    const file = await this.undertakings.files.judge(input.undertaking, actor);
    const form = input.undertaking?.form ?? 'signed';
    const taken = await this.undertakings.sign(joint, terms, file, form, actor);
    const { members, lines } = terms.judged;
    const owner = members[0] ?? 0;
    await this.undertakings.files.bind(file, actor, owner);

    const dueOf = new Map(lines.flatMap(({ key, dueOn }) => (dueOn === null ? [] : [[key, dueOn] as const])));
    const cases: JointDeferredView['cases'] = [];
    for (const one of terms.cases.filter(({ row }) => members.includes(row.id))) {
      const { row, waits } = one;
      if (waits) { cases.push({ id: row.id, number: row.number, itemName: row.item_name, waits, version: row.version, documentId: null }); continue; }
      const open = await this.desk.open(row.id, 'acceptWithDeferral', row.version, actor);
      const mine = jointly(one, dueOf);
      const links = row.id === owner ? [] : [{ caseId: row.id, material: mine.deferrable[0]?.code ?? '', fileId: file.id, sourceCaseId: owner }];
      const { version, documentId } = await this.acceptance.take(open, mine, { form, fileId: file.id, digest: file.hash }, { facts: { jointCaseId: id }, links });
      cases.push({ id: row.id, number: row.number, itemName: row.item_name, waits, version, documentId });
    }
    return { id, number: joint.number, version: taken.seq, status: taken.status, documentId: null, cases };
  }
}
