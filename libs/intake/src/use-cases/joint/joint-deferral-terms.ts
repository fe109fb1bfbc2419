import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Cases, type CaseInFull, type JointCaseInFull } from '@onecounter/casework';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import type { Actor } from '@onecounter/platform';
import { JointDeferrals } from '../../data/joint-deferrals';
import { judgeJointDeferral, sharedKeyOf, type JointDeferral } from '../../rules/joint-deferral';
import { DeferralConditions, type DeferralTerms } from '../deferral/deferral-terms';
import { waitsForPredecessor } from '../findings-of';

/** A case of the joint application that is at the counter or waits to begin. */
export interface CaseToDefer { readonly row: CaseInFull; readonly item: ItemVersion; readonly terms: DeferralTerms; readonly waits: boolean }
export interface JointTerms { readonly cases: readonly CaseToDefer[]; readonly judged: JointDeferral; readonly unchecked: readonly string[] }

/** What the cases of a joint application could be accepted with, though something is lacking. */
@Injectable()
export class JointDeferralTerms {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly conditions: DeferralConditions, private readonly kept: JointDeferrals) {}

  /** Without the cases that were signed for already. */
  async of(joint: JointCaseInFull, actor: Actor): Promise<JointTerms> {
    const signed = (await this.kept.undertakingsOf(joint.id)).flatMap(({ parts }) => parts.map(({ caseId }) => caseId));
    const cases: CaseToDefer[] = [];
    for (const { id } of joint.members.filter((member) => member.status === 'registered' && !signed.includes(member.id))) {
      const row = await this.cases.getInFull(id, actor);
      const item = await this.items.byId(row.item_version_id);
      cases.push({ row, item, terms: await this.conditions.termsOf(row, item), waits: waitsForPredecessor(row) });
    }
    const judged = judgeJointDeferral(cases.map(({ row, item, terms, waits }) => ({ id: row.id, definition: item.definition, waits, deferral: terms })));
    return { cases, judged, unchecked: cases.flatMap(({ row }) => row.materials.filter(({ verdict }) => verdict === 'unchecked').map(({ name }) => name)) };
  }

  bar(applicantId: number) {
    return this.conditions.bar(applicantId);
  }

  /** @throws materialsUnchecked, deferralNotEligible, deferralNotNeeded, creditBarred, lookUpMissing */
  async judge(joint: JointCaseInFull, actor: Actor): Promise<JointTerms> {
    const terms = await this.of(joint, actor);
    const { cases, judged: { members, barred }, unchecked } = terms;
    if (unchecked.length > 0) refuse('materialsUnchecked', { count: unchecked.length, names: [...unchecked] });
    if (members.length === 0 && barred.length > 0) refuse('deferralNotEligible', { names: barred.map(({ name }) => name), codes: barred.map(({ key }) => key) });
    if (members.length === 0) refuse('deferralNotNeeded');
    await this.conditions.requireTrust(joint.applicant_id, 'acceptJointWithDeferral', '联办容缺受理');
    for (const one of cases.filter(({ row, waits }) => !waits && members.includes(row.id))) await this.conditions.requireLookUps(one.row, one.item, one.terms.deferrable.map(({ code }) => code));
    return terms;
  }
}

/** The terms of one case under the joint undertaking: no day later than what the same material is promised for elsewhere. */
export function jointly({ item, terms }: Pick<CaseToDefer, 'item' | 'terms'>, dueOf: ReadonlyMap<string, string>): DeferralTerms {
  return { ...terms, deferrable: terms.deferrable.map((one) => { const due = dueOf.get(sharedKeyOf(item.definition, one.code)); return due !== undefined && due < one.dueOn ? { ...one, dueOn: due as typeof one.dueOn } : one; }) };
}
