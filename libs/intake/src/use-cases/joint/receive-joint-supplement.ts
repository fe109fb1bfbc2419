import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, MATERIAL_VERDICTS, refuse, SATISFIED_VERDICTS } from '@onecounter/contracts';
import { Cases, JOINT_CASE_SUBJECT, JointCases, Letterhead, SEAL_NAME, type CaseInFull, type JointCaseInFull } from '@onecounter/casework';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { recordJointSeal } from '../../data/joint-births';
import type { JointSupplementTakenView, JudgedJointSupplementView } from '../../http/joint-supplement.view';
import { judgeMaterials, type JudgedMaterial } from '../../rules/judge-materials';
import { judgeOutcome } from '../../rules/judge-outcome';
import { jointSupplementReceipt } from '../../rules/joint-papers';
import { findingsOfItem, mergeMaterials, type JointFinding, type JointMaterial } from '../../rules/merge-materials';
import { findingsOf, fromResultsOf, waitsForPredecessor } from '../findings-of';
import { ReceiveSupplement } from '../receive-supplement';
import { headOfJoint } from './accept-joint-with-deferral';

interface AskedCase { readonly row: CaseInFull; readonly item: ItemVersion }
/** The cases of a joint application that wait for the applicant, and all that is missing in them, each once. */
export interface AskedJointly { readonly joint: JointCaseInFull; readonly cases: readonly AskedCase[]; readonly merged: readonly JointMaterial[] }

const conditionsOf = ({ row }: AskedCase): string[] => row.materials.filter(({ verdict }) => verdict !== 'notApplicable').map(({ code }) => code);
const circumstancesOf = (one: AskedCase) => ({ byAgent: one.row.agent !== null, conditions: conditionsOf(one), fromResults: fromResultsOf(one.row) });

/** 联办补正 at the counter: one list over all cases, judged by the rules that will decide. */
@Injectable()
export class JointSupplementDesk {
  constructor(readonly joints: JointCases, private readonly cases: Cases, private readonly items: ItemVersions) {}

  async asked(joint: JointCaseInFull, actor: Actor): Promise<AskedJointly> {
    const cases: AskedCase[] = [];
    for (const { id } of joint.members.filter(({ status }) => status === 'awaitingSupplement')) {
      const row = await this.cases.getInFull(id, actor);
      cases.push({ row, item: await this.items.byId(row.item_version_id) });
    }
    const lacking = new Set(cases.flatMap(({ row }) => row.materials.filter(({ verdict }) => !SATISFIED_VERDICTS.includes(verdict)).map(({ code }) => code)));
    const merged = mergeMaterials(cases.map((one) => ({ definition: one.item.definition, conditions: conditionsOf(one), fromResults: fromResultsOf(one.row) })), cases.some(({ row }) => row.agent !== null));
    return { joint, cases, merged: merged.filter(({ parts }) => parts.some(({ code }) => lacking.has(code))) };
  }

  /** @throws jointMaterialUnknown, pointUnknown */
  judge({ cases, merged }: AskedJointly, findings: readonly JointFinding[]): { readonly one: AskedCase; readonly renewed: ReturnType<typeof findingsOfItem>; readonly materials: JudgedMaterial[] }[] {
    findings.forEach(({ key, points }, index) => {
      const material = merged.find((one) => one.key === key) ?? refuse('jointMaterialUnknown', { key }, `materials.${index}.key`);
      const stray = points.find((point) => !material.points.some(({ code }) => code === point.code));
      if (stray) refuse('pointUnknown', { code: stray.code, material: key }, `materials.${index}.points`);
    });
    return cases.map((one) => {
      const renewed = findingsOfItem(one.item.code, merged, findings);
      const kept = findingsOf(one.row).filter(({ code }) => !renewed.some((finding) => finding.code === code));
      return { one, renewed, materials: judgeMaterials(one.item.definition, circumstancesOf(one), [...kept, ...renewed]) };
    });
  }
}

/** 试判 of a joint supplement: what is missing in all cases, and which of them would be complete now. */
@Injectable()
export class JudgeJointSupplement {
  constructor(private readonly desk: JointSupplementDesk) {}

  /** @throws notFound, jointMaterialUnknown, pointUnknown */
  async run(id: number, findings: readonly JointFinding[], actor: Actor): Promise<JudgedJointSupplementView> {
    const asked = await this.desk.asked(await this.desk.joints.get(id, actor), actor);
    const judged = this.desk.judge(asked, findings);
    const { joint, merged } = asked;
    return {
      id, number: joint.number, version: joint.version, themeName: joint.theme_name, applicantName: joint.applicant_name, materials: merged.map((material) => present(material, judged)),
      cases: judged.map(({ one: { row }, materials }) => { const { kind, told } = judgeOutcome(materials); return { id: row.id, number: row.number, itemName: row.item_name, waits: waitsForPredecessor(row), complete: kind === 'acceptApplication', lacking: told.map(({ name }) => name) }; }),
    };
  }
}

/** The one receipt, and its step in the joint case. */
@Injectable()
export class JointSupplementPaper {
  constructor(private readonly letterhead: Letterhead, private readonly trace: Trace) {}

  async take({ joint, merged, cases: all }: AskedJointly, keys: readonly string[], caseIds: readonly number[], actor: Actor) {
    const nameOf = (item: string): string => all.find((one) => one.item.code === item)?.row.item_name ?? item;
    const came = merged.filter(({ key }) => keys.includes(key)).map(({ name, parts }) => ({ name, items: parts.map(({ item }) => nameOf(item)) }));
    const at = this.trace.legalNow();
    const document = await this.letterhead.document(randomUUID(), joint.lead_unit_id, jointSupplementReceipt(headOfJoint(joint), came, legalDateOf(at)));
    const seal = { documentId: document.id, purpose: DOCUMENT_KINDS.receipt.zh, sealName: SEAL_NAME, caseId: caseIds[0] ?? 0, unitId: joint.lead_unit_id, jurisdictionPath: joint.jurisdiction_path, at, by: actor.personId, post: actor.post };
    const taken = await this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'receiveJointSupplement', actor, document, facts: { cases: caseIds, materials: keys, documentId: document.id, documentKind: document.kind }, with: (w) => recordJointSeal(w, seal),
    });
    return { ...taken, documentId: document.id };
  }
}

/** 联办收补正: what came is taken once and stands in every case that it is for, all or nothing, with one receipt (INT-2, REV-3). */
@Injectable()
export class ReceiveJointSupplement {
  constructor(private readonly desk: JointSupplementDesk, private readonly receive: ReceiveSupplement, private readonly paper: JointSupplementPaper, private readonly uploads: Uploads) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, jointMaterialUnknown, pointUnknown, jointNothingMissing */
  async run(id: number, input: { readonly version: number; readonly materials: readonly JointFinding[] }, actor: Actor): Promise<JointSupplementTakenView> {
    const joint = await this.desk.joints.forStep(id, input.version, 'receiveJointSupplement', actor);
    const asked = await this.desk.asked(joint, actor);
    const came = this.desk.judge(asked, input.materials).filter(({ renewed }) => renewed.length > 0);
    if (came.length === 0) refuse('jointNothingMissing', {}, 'materials');
    const owner = new Map<string, number>();
    for (const { one: { row }, renewed } of came) for (const fileId of renewed.flatMap(({ files }) => [...files])) if (!owner.has(fileId)) owner.set(fileId, row.id);
    const taken = await this.paper.take(asked, input.materials.map(({ key }) => key), came.map(({ one }) => one.row.id), actor);
    await this.uploads.attachEach([...owner].map(([fileId, subjectId]) => ({ fileId, subjectId })), actor, 'permitCase');
    const cases: JointSupplementTakenView['cases'] = [];
    for (const { one: { row }, renewed } of came) {
      const { version, outcome } = await this.receive.runShared(row.id, { version: row.version, materials: renewed }, { jointCaseId: id, owner }, actor);
      cases.push({ id: row.id, number: row.number, itemName: row.item_name, waits: waitsForPredecessor(row), version, complete: outcome === 'acceptApplication' });
    }
    return { id, number: joint.number, version: taken.seq, status: taken.status, documentId: taken.documentId, cases };
  }
}

function present({ key, name, necessity, source, originals, copies, sealTexts, points, parts }: JointMaterial, judged: ReturnType<JointSupplementDesk['judge']>): JudgedJointSupplementView['materials'][number] {
  const own = judged.flatMap(({ one, materials }) => materials.filter(({ definition }) => parts.some((part) => part.item === one.item.code && part.code === definition.code)).map((material) => ({ one, material })));
  const verdict = (['unchecked', 'missing', 'faulty'] as const).find((worst) => own.some(({ material }) => material.verdict === worst)) ?? 'good';
  const good = new Set(own.flatMap(({ material }) => material.points.filter((point) => point.verdict === 'good').map(({ code }) => code)));
  return {
    key, name, necessity, source, originals, copies, sealTexts: [...sealTexts], items: own.map(({ one }) => one.row.item_name), itemCodes: own.map(({ one }) => one.item.code), parts: parts.map(({ item: itemCode, code: materialCode }) => ({ itemCode, materialCode })),
    verdict, verdictLabel: MATERIAL_VERDICTS[verdict].zh, goodPoints: points.filter(({ codes }) => codes.every((code) => good.has(code))).length, allPoints: points.length, points: points.map(({ code, codes, text, severity }) => ({ code, codes: [...codes], text, severity, items: [] })),
  };
}
