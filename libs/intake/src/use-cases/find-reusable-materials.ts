import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { AccessLog, LegalClock, type Actor } from '@onecounter/platform';
import { Cases } from '@onecounter/casework';
import { Applicants } from '../data/applicants';
import { EarlierFiles, type FileOfEarlierCase } from '../data/earlier-files';
import { ReuseConsents } from '../data/reuse-consents';
import type { ReusableMaterialsView } from '../http/reuse.view';
import { judgeCreditCode, judgeResidentId } from '../rules/judge-applicant';
import { matchReusable, pointsOfValidity, type Reusable } from '../rules/match-reusable';
import { presentConsent } from './present-consent';

/** Whose papers, for what: a running case, or an applicant at the counter and an item, of a joint application all its items. */
export interface ReuseQuestion { readonly caseId?: number; readonly creditCode?: string; readonly residentId?: string; readonly itemCode?: string; readonly itemCodes?: readonly string[] }
export interface ReuseSubject { readonly applicantId: number; readonly items: readonly ItemVersion[]; readonly caseId: number | null }
export const codesOf = ({ items }: ReuseSubject): string[] => items.map(({ code }) => code);

/** Resolves the question; an applicant who never came has nothing to reuse. */
@Injectable()
export class ReuseSubjects {
  constructor(private readonly cases: Cases, private readonly applicants: Applicants, private readonly items: ItemVersions, private readonly legal: LegalClock) {}

  /** @throws notFound for a case out of scope, creditCodeInvalid, residentIdInvalid, itemNotPublished */
  async find({ caseId, creditCode, residentId, itemCode, itemCodes }: ReuseQuestion, actor: Actor): Promise<ReuseSubject | null> {
    if (caseId !== undefined) {
      const row = await this.cases.getInFull(caseId, actor);
      return { applicantId: row.applicant_id, items: [await this.items.byId(row.item_version_id)], caseId };
    }
    const applicant = creditCode || !residentId
      ? await this.applicants.findByCreditCode(judgeCreditCode(creditCode ?? '', 'creditCode')) : await this.applicants.findByResidentId(judgeResidentId(residentId, this.legal.today(), 'residentId'));
    const items: ItemVersion[] = [];
    for (const code of itemCodes ?? [itemCode ?? refuse('itemNotPublished', { code: '' }, 'itemCode')]) items.push(await this.items.published(code));
    return applicant ? { applicantId: applicant.id, items, caseId: null } : null;
  }
}

/** 可复用材料: what this applicant handed in before that fits (INT-11); by POST, so that no ID stands in a log, and itself logged. */
@Injectable()
export class FindReusableMaterials {
  constructor(private readonly subjects: ReuseSubjects, private readonly earlier: EarlierFiles, private readonly consents: ReuseConsents, private readonly log: AccessLog) {}

  async run(question: ReuseQuestion, actor: Actor): Promise<ReusableMaterialsView> {
    const subject = await this.subjects.find(question, actor);
    if (!subject) return { files: [], consents: [] };
    const { applicantId, items, caseId } = subject;
    const earlier = await this.earlier.of(applicantId, caseId, actor);
    const found = items.flatMap(({ code, definition }) => matchReusable(definition, earlier).map((one) => present(code, one)));
    if (found.length > 0) await this.log.write(actor, { action: 'findReusable', subjectKind: 'applicant', subjectId: applicantId, detail: { itemCode: codesOf(subject).join(), files: found.length } });
    return { files: found, consents: (await this.consents.standing(applicantId, codesOf(subject), caseId, actor)).map(presentConsent) };
  }
}

const present = (itemCode: string, { material, file }: Reusable<FileOfEarlierCase>) => ({
  itemCode, materialCode: material.code, fileId: file.fileId, name: file.name, mediaType: file.mediaType, sizeBytes: file.sizeBytes, caseId: file.caseId, caseNumber: file.caseNumber,
  presentedOn: file.presentedOn, itemName: file.itemName, materialName: file.materialName, lookAgain: pointsOfValidity(material),
});
