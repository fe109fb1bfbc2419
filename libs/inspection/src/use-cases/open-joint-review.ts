import { Injectable } from '@nestjs/common';
import { Cases, JointCases, presentTaken, recordWords, sealWords, type CaseInFull, type JointCaseInFull, type SubjectTakenView } from '@onecounter/casework';
import { CASE_STATUSES, JOINT_REVIEW, JOINT_REVIEW_KINDS, refuse, type JointReviewKind } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { keepParties, openRound, type PartyToKeep } from '../data/joint-review-rows';
import { JOINT_REVIEW_SUBJECT, JointReviews, type SharedMaterial } from '../data/joint-reviews';
import { UNDER_WAY } from '../rules/joint-opinions';
import { printable } from '../rules/printable';
import { JointReviewDesk } from './joint-review-desk';

export interface OpenJointReviewInput {
  readonly kind: JointReviewKind; readonly jointCaseId?: number; readonly caseIds: readonly number[]; readonly topic: string; readonly limitDays?: number; readonly sections?: readonly { readonly unitId: number; readonly required: boolean }[];
  readonly outside?: readonly { readonly name: string; readonly required: boolean }[]; readonly materials?: readonly { readonly caseId: number; readonly code: string }[]; readonly fileIds?: readonly string[];
}

/** Which cases can be looked at together, and by whom. */
@Injectable()
export class ReviewedMatters {
  constructor(private readonly cases: Cases, private readonly joints: JointCases, private readonly units: Units, private readonly reviews: JointReviews) {}

  /** Cases of the joint case that run, or the one case. @throws notFound, jointReviewNotLead */
  async candidates({ jointCaseId, caseIds }: Pick<OpenJointReviewInput, 'jointCaseId' | 'caseIds'>, actor: Actor): Promise<{ joint: JointCaseInFull | null; cases: CaseInFull[] }> {
    if (jointCaseId === undefined) return { joint: null, cases: [await this.cases.getInFull(caseIds[0] ?? 0, actor)] };
    const joint = await this.joints.get(jointCaseId, actor);
    if (joint.lead_unit_id !== actor.unitId && !joint.members.some(({ unit_id: unitId }) => unitId === actor.unitId)) refuse('jointReviewNotLead');
    const cases: CaseInFull[] = [];
    for (const { id } of joint.members) cases.push(await this.cases.getForSystem(id));
    return { joint, cases };
  }

  /** Those that are named. @throws notFound, jointReviewNotLead, jointReviewCaseUnfit, jointReviewRunning */
  async chosen(input: OpenJointReviewInput, actor: Actor): Promise<CaseInFull[]> {
    const { joint, cases } = await this.candidates(input, actor);
    const chosen = [...new Set(input.caseIds)].sort((a, b) => a - b).map((id) => cases.find((one) => one.id === id) ?? refuse('jointReviewCaseUnfit', { number: String(id), why: '不在这个联办件里' }, 'caseIds'));
    if (joint && joint.lead_unit_id !== actor.unitId && !chosen.some(({ unit_id: unitId }) => unitId === actor.unitId)) refuse('jointReviewNotLead');
    for (const { id, number, status } of chosen) {
      if (!UNDER_WAY.includes(status)) refuse('jointReviewCaseUnfit', { number, why: `已经是“${CASE_STATUSES[status].zh}”` }, 'caseIds');
      const running = await this.reviews.runningOf(id, input.kind);
      if (running) refuse('jointReviewRunning', { caseNumber: number, kindLabel: JOINT_REVIEW_KINDS[input.kind].zh, number: running.number }, 'caseIds');
    }
    return chosen;
  }

  /** The joint case of a case of one's own. @throws notFound */
  async jointOf(caseId: number, actor: Actor): Promise<number | undefined> {
    await this.cases.getInFull(caseId, actor);
    return (await this.joints.ofCase(caseId, actor))?.id;
  }

  async unitName(id: number): Promise<string> {
    return (await this.units.byId(id))?.name ?? '';
  }

  /** Sections of the cases first, whose decision rests on their own opinion; then sections that are asked, then departments outside. @throws unitUnknown, jointPartyTwice, jointPartiesTooFew, glyphMissing */
  async parties({ sections = [], outside = [] }: OpenJointReviewInput, cases: readonly CaseInFull[], actor: Actor): Promise<PartyToKeep[]> {
    const parties: PartyToKeep[] = [];
    for (const unitId of new Set(cases.map(({ unit_id: id }) => id))) parties.push({ unitId, name: (await this.units.byId(unitId))?.name ?? '', required: true });
    for (const [index, { unitId, required }] of sections.entries()) {
      const unit = await this.units.byId(unitId);
      if (!unit?.jurisdictionPath.startsWith(actor.jurisdictionPath)) return refuse('unitUnknown', {}, `sections.${index}.unitId`);
      if (parties.some((one) => one.unitId === unitId)) refuse('jointPartyTwice', { name: unit.name }, `sections.${index}.unitId`);
      parties.push({ unitId, name: unit.name, required });
    }
    for (const [index, { name, required }] of outside.entries()) {
      const plain = printable(name.trim(), `outside.${index}.name`);
      if (parties.some((one) => one.name === plain)) refuse('jointPartyTwice', { name: plain }, `outside.${index}.name`);
      parties.push({ unitId: null, name: plain, required });
    }
    return parties.length < 2 ? refuse('jointPartiesTooFew', {}, 'sections') : parties;
  }
}

/** 发起联合审图、联合验收: one set, one limit for all; the time counts in the limits of the cases (优化营商环境条例 42). */
@Injectable()
export class OpenJointReview {
  constructor(private readonly matters: ReviewedMatters, private readonly desk: JointReviewDesk) {}

  /** @throws notFound, jointReviewNotLead, jointReviewCaseUnfit, jointReviewRunning, unitUnknown, jointPartyTwice, jointPartiesTooFew, glyphMissing */
  async run(input: OpenJointReviewInput, actor: Actor): Promise<SubjectTakenView> {
    const cases = await this.matters.chosen(input, actor);
    const [first, parties, kind] = [cases[0] ?? refuse('notFound', {}, 'caseIds'), await this.matters.parties(input, cases, actor), JOINT_REVIEW_KINDS[input.kind]];
    const topic = sealWords(printable(input.topic.trim(), 'topic'));
    const [id, on, limitDays] = [await this.desk.trace.nextId(JOINT_REVIEW_SUBJECT), this.desk.today(), input.limitDays ?? kind.days];
    const dueOn = await this.desk.dueAfter(limitDays, first.jurisdiction_path);
    const [number, fileIds, materials] = [`${kind.mark}-${on.slice(0, 4)}-${String(id).padStart(5, '0')}`, await this.desk.attach(input.fileIds, id, actor), await this.materialsOf(input, cases)];
    const caseIds = cases.map((one) => one.id);
    return presentTaken(await this.desk.trace.beginSubject(id, {
      kind: JOINT_REVIEW_SUBJECT, verb: 'openJointReview', actor,
      facts: { number, kind: input.kind, jointCaseId: input.jointCaseId ?? null, cases: caseIds, parties: parties.map(({ unitId, required }) => ({ unitId, required })), limitDays, dueOn, fileIds, materials: materials.map(({ fileId }) => fileId), wordsDigest: topic.digest },
      set: {
        number, kind: input.kind, topic: topic.text, jurisdiction_path: first.jurisdiction_path, unit_id: actor.unitId, joint_case_id: input.jointCaseId ?? null, applicant_name: first.applicant_name, opened_by: actor.personId, opened_on: on, limit_days: limitDays, round: 1, due_on: dueOn,
        materials: JSON.stringify(materials),
      },
      with: (w) => { keepParties(w, caseIds, parties); openRound(w, { round: 1, on, dueOn, fileIds }); recordWords(w, JOINT_REVIEW.kind, topic); },
    }));
  }

  /** What the applicant has handed in already is not asked for again. @throws materialUnknown */
  private async materialsOf({ materials = [] }: OpenJointReviewInput, cases: readonly CaseInFull[]): Promise<SharedMaterial[]> {
    const found = materials.map(({ caseId, code }, index) => {
      const material = cases.find(({ id }) => id === caseId)?.materials.find((one) => one.code === code);
      return { caseId, material: material ?? refuse('materialUnknown', { code }, `materials.${index}.code`) };
    });
    const names = new Map((await this.desk.reviews.fileNames(found.flatMap(({ material }) => material.files))).map(({ id, name }) => [id, name]));
    return found.flatMap(({ caseId, material }) => material.files.map((fileId) => ({ caseId, name: material.name, fileId, fileName: names.get(fileId) ?? '' })));
  }
}
