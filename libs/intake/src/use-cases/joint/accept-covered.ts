import { Injectable } from '@nestjs/common';
import { SATISFIED_VERDICTS } from '@onecounter/contracts';
import type { CaseInFull } from '@onecounter/casework';
import type { ItemVersion } from '@onecounter/catalogue';
import { legalDateOf } from '@onecounter/kernel';
import { SYSTEM_ACTOR } from '@onecounter/platform';
import type { JointUndertakingRow } from '../../data/joint-deferrals';
import { DeferralConditions, type DeferralTerms } from '../deferral/deferral-terms';
import { DeferredAcceptance } from '../deferral/deferred-acceptance';
import { JointBooks } from './joint-books';
import { jointly } from './joint-deferral-terms';
import { JointSupplies } from './joint-supplies';

/** 容缺受理 of a case that has just begun, on what was signed for it at the counter; what came meanwhile for the others is its own at once (REV-3). */
@Injectable()
export class AcceptCovered {
  constructor(private readonly books: JointBooks, private readonly conditions: DeferralConditions, private readonly acceptance: DeferredAcceptance, private readonly supplies: JointSupplies) {}

  /** @returns whether it was accepted; what lacks more than was promised, or whose applicant is not trusted any more, waits for the counter */
  async run(row: CaseInFull, item: ItemVersion): Promise<boolean> {
    const cover = await this.books.kept.coverOf(row.id);
    return cover?.kind === 'deferral' && this.accepted(row, item, cover);
  }

  private async accepted(row: CaseInFull, item: ItemVersion, cover: JointUndertakingRow): Promise<boolean> {
    const promised = cover.parts.filter(({ caseId }) => caseId === row.id).map(({ code }) => code);
    const lacking = row.materials.filter(({ verdict }) => !SATISFIED_VERDICTS.includes(verdict)).map(({ code }) => code);
    const terms = await this.conditions.termsOf(row, item);
    if (lacking.some((code) => !promised.includes(code)) || terms.barred.length > 0 || terms.deferrable.length === 0) return false;
    if ((await this.conditions.bar(row.applicant_id)) || (await this.conditions.lacksLookUps(row, item, lacking))) return false;
    await this.accept(row, item, terms, cover);
    return true;
  }

  private async accept(row: CaseInFull, item: ItemVersion, terms: DeferralTerms, cover: JointUndertakingRow): Promise<void> {
    const lines = await this.books.of(await this.books.joints.getForSystem(cover.joint_case_id));
    const dueOf = new Map(lines.flatMap(({ key, parts }) => {
      const due = parts.flatMap(({ record }) => (record && ['awaited', 'rejected'].includes(record.state) && record.due_on >= terms.acceptedOn ? [record.due_on] : [])).sort()[0];
      return due === undefined ? [] : [[key, due] as const];
    }));
    const mine = jointly({ item, terms }, dueOf);
    const links = cover.owner === row.id ? [] : [{ caseId: row.id, material: mine.deferrable[0]?.code ?? '', fileId: cover.undertaking_file_id, sourceCaseId: cover.owner }];
    await this.acceptance.take({ row, item, actor: SYSTEM_ACTOR }, mine, { form: cover.undertaking_form, fileId: cover.undertaking_file_id, digest: cover.digest }, { facts: { jointCaseId: cover.joint_case_id }, links });
    for (const { supply, parts } of lines) {
      const part = parts.find(({ member, code }) => member.id === row.id && mine.deferrable.some((one) => one.code === code));
      if (!supply || !part) continue;
      const source = parts[0]?.member.id ?? row.id;
      const late = mine.deferrable.some(({ code, dueOn }) => code === part.code && legalDateOf(supply.arrived_at) > dueOn);
      const shared = source === row.id ? [] : supply.files.map((fileId) => ({ caseId: row.id, material: part.code, fileId, sourceCaseId: source }));
      await this.supplies.register(cover.joint_case_id, [{ caseId: row.id, code: part.code, files: supply.files, no: 1, late }], shared, supply.arrived_at, SYSTEM_ACTOR, supply.registered_by);
    }
  }
}
