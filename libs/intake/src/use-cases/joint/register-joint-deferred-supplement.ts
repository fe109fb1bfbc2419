import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DEFERRAL_STATES, DOCUMENT_KINDS, JOINT_CASE_STEPS, refuse } from '@onecounter/contracts';
import { JOINT_CASE_SUBJECT, Letterhead, SEAL_NAME, type JointCaseInFull } from '@onecounter/casework';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { recordJointSeal } from '../../data/joint-births';
import { recordJointSupply, type FileOfSiblings } from '../../data/joint-deferrals';
import type { JointSupplyTakenView } from '../../http/joint-deferral.view';
import { judgeArrival, judgeInTime } from '../../rules/deferral';
import { jointSupplyReceipt } from '../../rules/joint-papers';
import { headOfJoint } from './accept-joint-with-deferral';
import { isOpen, JointBooks, type BookLine, type BookPart } from './joint-books';
import { JointSupplies, type CameForCase } from './joint-supplies';

export interface JointSupplyInput { readonly version: number; readonly arrivedAt?: string | null; readonly materials: readonly { readonly key: string; readonly files: readonly string[] }[] }
interface Came { readonly line: BookLine; readonly parts: readonly BookPart[]; readonly files: readonly string[] }

/** The receipt of a supplement, and its step in the joint case. */
@Injectable()
export class JointSupplyPaper {
  constructor(readonly letterhead: Letterhead, readonly trace: Trace) {}

  async take(joint: JointCaseInFull, came: readonly Came[], arrivedAt: Date, actor: Actor) {
    const lateOf = ({ parts }: Came): boolean => parts.some(({ record }) => record !== null && legalDateOf(arrivedAt) > record.due_on);
    const document = await this.letterhead.document(randomUUID(), joint.lead_unit_id, jointSupplyReceipt(headOfJoint(joint), came.map((one) => ({ name: one.line.name, items: one.parts.map(({ member }) => member.item_name), late: lateOf(one) })), arrivedAt));
    const seal = { documentId: document.id, purpose: DOCUMENT_KINDS.receipt.zh, sealName: SEAL_NAME, caseId: came[0]?.parts[0]?.member.id ?? 0, unitId: joint.lead_unit_id, jurisdictionPath: joint.jurisdiction_path, at: this.trace.legalNow(), by: actor.personId, post: actor.post };
    const taken = await this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'registerJointDeferredSupplement', actor, document,
      facts: { materials: came.map(({ line }) => line.key), cases: [...new Set(came.flatMap(({ parts }) => parts.map(({ member }) => member.id)))], arrivedAt: arrivedAt.toISOString(), late: came.filter(lateOf).map(({ line }) => line.key), files: came.flatMap(({ files }) => [...files]), documentId: document.id, documentKind: document.kind },
      with: (w) => { recordJointSupply(w, came.map(({ line, files }) => ({ key: line.key, files })), arrivedAt, actor.personId ?? 0); recordJointSeal(w, seal); },
    });
    return { ...taken, documentId: document.id };
  }
}

/** 登记联办容缺补件: each paper once, for every case that waits for it; what has not begun yet has it when it begins (INT-5, REV-3). */
@Injectable()
export class RegisterJointDeferredSupplement {
  constructor(private readonly books: JointBooks, private readonly paper: JointSupplyPaper, private readonly supplies: JointSupplies, private readonly uploads: Uploads) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, materialNotDeferred, deferredMaterialDone, deferralOverdue, arrivalImpossible */
  async run(id: number, input: JointSupplyInput, actor: Actor): Promise<JointSupplyTakenView> {
    const joint = await this.books.joints.forStep(id, input.version, 'registerJointDeferredSupplement', actor);
    const lines = await this.books.of(joint);
    const came = input.materials.map(({ key, files }, index): Came => {
      const line = lines.find((one) => one.key === key) ?? refuse('materialNotDeferred', { code: key }, `materials.${index}.key`);
      const parts = line.parts.filter((part) => isOpen(part, line.supply));
      return parts.length > 0 ? { line, parts, files: [...new Set(files)] } : refuseDone(line, `materials.${index}.key`);
    });
    const since = came.flatMap(({ parts }) => parts.flatMap(({ record }) => (record ? [record.opened_on] : []))).sort()[0] ?? legalDateOf(joint.received_at);
    const arrivedAt = judgeArrival(input.arrivedAt ?? null, since, this.paper.trace.legalNow());
    came.forEach(({ parts }, index) => parts.forEach(({ record }) => { if (record) judgeInTime(record, arrivedAt, `materials.${index}.key`); }));

    const { own, links } = keptWith(came);
    const taken = await this.paper.take(joint, came, arrivedAt, actor);
    await this.uploads.attachEach(own, actor, 'permitCase');
    const cases = await this.supplies.register(id, came.flatMap((one) => recordsOf(one, arrivedAt)), links, arrivedAt, actor);
    return { id, number: joint.number, version: taken.seq, status: taken.status, documentId: taken.documentId, cases };
  }
}

const recordsOf = ({ parts, files }: Came, arrivedAt: Date): CameForCase[] => parts.flatMap(({ member, code, record }) => (record ? [{ caseId: member.id, code, files, no: record.tries + 1, late: legalDateOf(arrivedAt) > record.due_on }] : []));

/** A file is kept with the first case that it is for; the others that have begun rely on it. */
function keptWith(came: readonly Came[]): { own: { fileId: string; subjectId: number }[]; links: FileOfSiblings[] } {
  const owner = new Map<string, number>();
  const links: FileOfSiblings[] = [];
  for (const { parts, files } of came) {
    for (const { member, code, record } of parts) {
      for (const fileId of files) {
        const first = owner.get(fileId);
        if (first === undefined) owner.set(fileId, member.id);
        else if (first !== member.id && record) links.push({ caseId: member.id, material: code, fileId, sourceCaseId: first });
      }
    }
  }
  return { own: [...owner].map(([fileId, subjectId]) => ({ fileId, subjectId })), links };
}

function refuseDone({ key, name, parts }: BookLine, field: string): never {
  const state = parts.find(({ record }) => record)?.record?.state ?? 'supplied';
  refuse('deferredMaterialDone', { code: key, name, state, stateLabel: DEFERRAL_STATES[state].zh, verb: 'registerJointDeferredSupplement', verbLabel: JOINT_CASE_STEPS.registerJointDeferredSupplement.zh }, field);
}
