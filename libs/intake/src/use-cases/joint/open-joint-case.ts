import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS } from '@onecounter/contracts';
import { JOINT_CASE_SUBJECT, Letterhead, SEAL_NAME, type JointCaseRow } from '@onecounter/casework';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { Applicants } from '../../data/applicants';
import { recordJointSeal, recordMembers } from '../../data/joint-births';
import type { JointTakenView } from '../../http/joint.view';
import { jointReceiptPaper, type ItemOnReceipt } from '../../rules/joint-papers';
import { DraftsOfReception } from '../register-application';
import { JointBirths, type Plan } from './joint-births';
import { JointFrame } from './joint-frame';
import { JointReception, type JointApplication, type JudgedApplication } from './joint-reception';

type Joint = Pick<JointCaseRow, 'id' | 'number' | 'progress_code' | 'theme_name' | 'applicant_name' | 'lead_unit_id' | 'jurisdiction_path' | 'promised_due_on'>;

/** The receipt of a joint case with the use of the seal on it. */
@Injectable()
export class JointReceipts {
  constructor(private readonly letterhead: Letterhead, private readonly legal: LegalClock) {}

  document(joint: Joint, judged: JudgedApplication, plan: Plan) {
    const head = { applicantName: joint.applicant_name, themeName: joint.theme_name, number: joint.number, progressCode: joint.progress_code };
    return this.letterhead.document(randomUUID(), joint.lead_unit_id, jointReceiptPaper(head, itemsOf(plan), judged, this.legal.today(), { noticeDueOn: plan.noticeDueOn, promisedDueOn: joint.promised_due_on }));
  }

  sealUse(joint: Joint, documentId: string, plan: Plan, actor: Actor) {
    return {
      documentId, purpose: DOCUMENT_KINDS.jointReceipt.zh, sealName: SEAL_NAME, caseId: plan.members[0]?.caseId ?? 0, unitId: joint.lead_unit_id, jurisdictionPath: joint.jurisdiction_path, at: this.legal.now(), by: actor.personId, post: actor.post,
    };
  }
}

const itemsOf = ({ members }: Plan): ItemOnReceipt[] => members.map(({ born, after }) => ({ name: born.item_name, number: born.number, waitsFor: after.filter(({ kind }) => kind === 'hard').map(({ itemName }) => itemName) }));

/** The step of the joint case itself. */
@Injectable()
export class JointWriting {
  constructor(readonly frame: JointFrame, readonly receipts: JointReceipts, readonly trace: Trace, readonly drafts: DraftsOfReception) {}

  async begin(joint: Awaited<ReturnType<JointFrame['columns']>> & { readonly id: number; readonly project_id: number | null }, judged: JudgedApplication, plan: Plan, actor: Actor): Promise<JointTakenView> {
    const document = await this.receipts.document(joint, judged, plan);
    const { id, ...columns } = joint;
    const taken = await this.trace.beginSubject(id, {
      kind: JOINT_CASE_SUBJECT, verb: 'openJointCase', actor, document, set: { ...columns, received_at: this.trace.legalNow() },
      facts: { themeVersionId: judged.theme.id, number: joint.number, cases: plan.members.map(({ caseId }) => caseId), items: plan.members.map(({ born }) => born.item_code), ...(joint.project_id === null ? {} : { projectId: joint.project_id }), documentId: document.id, documentKind: document.kind },
      with: (w) => { recordMembers(w, id, plan.members); recordJointSeal(w, this.receipts.sealUse(joint, document.id, plan, actor)); },
    });
    return presentTaken(taken, joint.number, document.id, plan);
  }
}

/** 联办接件: one application for all items of a theme; each gets a case of its own, and those with a predecessor wait for it (INT-1, REV-3, 行政许可法 26). */
@Injectable()
export class OpenJointCase {
  constructor(private readonly reception: JointReception, private readonly births: JointBirths, private readonly applicants: Applicants, private readonly writing: JointWriting) {}

  /** @throws everything a bad reception can be refused for, naming the field */
  async run(input: JointApplication, actor: Actor): Promise<JointTakenView> {
    const theme = await this.reception.themeInUse(input.themeCode, input.themeVersionId);
    const judged = await this.reception.judge(theme, { ...input, byAgent: input.agent !== undefined }, [], actor);
    const projectId = await this.writing.frame.projectOf(input.projectId, actor);
    const { applicant, agent } = this.reception.judgeWho(input);
    const form = this.reception.judgeForm(judged, input.fields);

    const kept = await this.applicants.keepForMany(applicant, judged.members.map(({ definition }) => judged.items.get(definition.code)?.id ?? 0));
    const plan = await this.births.plan(judged, kept, agent, actor);
    const columns = await this.writing.frame.columns(judged, input, form, kept, plan, this.births.today, actor);
    const taken = await this.writing.begin({ ...columns, project_id: projectId, id: kept.jointId }, judged, plan, actor);
    await this.births.record(plan.members, kept.jointId, actor);
    if (input.draftId) await this.writing.drafts.endInto(input.draftId, casesOf(plan), actor);
    return taken;
  }
}

/** Each case with the item it is about. */
export const casesOf = ({ members }: Plan) => members.map(({ caseId, born }) => ({ caseId, item: born.item_code }));

export function presentTaken(taken: { readonly id: number; readonly seq: number; readonly status: string }, number: string, documentId: string | null, plan: Plan): JointTakenView {
  const cases = plan.members.map(({ caseId, born, member }) => ({ id: caseId, version: 1, number: born.number, itemCode: born.item_code, itemName: born.item_name, waits: member.waits, outcome: member.outcome.kind }));
  return { id: taken.id, number, version: taken.seq, status: taken.status, documentId, cases };
}
