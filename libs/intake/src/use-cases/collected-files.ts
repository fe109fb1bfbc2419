import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { Uploads, type Actor } from '@onecounter/platform';
import { EarlierFiles, type LinkOfMember, type LinkToEarlierFile } from '../data/earlier-files';
import { ReuseConsents } from '../data/reuse-consents';
import type { MaterialFinding } from '../rules/judge-materials';
import { matchReusable } from '../rules/match-reusable';

export interface Presented { readonly applicantId: number; readonly item: ItemVersion; /** Null before the case is born. */ readonly caseId: number | null; readonly materials: readonly MaterialFinding[] }
/** One item of a joint application, with the case it will be. */
export interface PresentedMember { readonly caseId: number; readonly applicantId: number; readonly item: Pick<ItemVersion, 'code' | 'definition'>; readonly findings: readonly MaterialFinding[] }
export interface JudgedFiles { readonly own: readonly string[]; readonly links: readonly LinkToEarlierFile[] }

/** The files of a presentation: uploads that become the case's, and earlier files that it only relies on. */
@Injectable()
export class CollectedFiles {
  constructor(private readonly uploads: Uploads, private readonly earlier: EarlierFiles, private readonly consents: ReuseConsents) {}

  /** @throws notFound for a file of another applicant, out of scope or of another material; reuseConsentMissing */
  async judge(presented: Presented, actor: Actor): Promise<JudgedFiles> {
    const all = [...new Set(presented.materials.flatMap(({ files }) => [...files]))];
    if (all.length === 0) return { own: [], links: [] };
    const foreign = await this.earlier.foreignAmong(all, presented.caseId);
    const own = all.filter((id) => !foreign.some((file) => file.id === id));
    const fresh = new Map(foreign.filter(({ linked }) => !linked).map(({ id, name }) => [id, name]));
    return { own, links: fresh.size === 0 ? [] : await this.links(presented, fresh, actor) };
  }

  /** Of the cases of one application about to be born, in as many statements for twenty as for two: what of the files only is relied on. @throws notFound, reuseConsentMissing */
  async judgeMany(members: readonly PresentedMember[], actor: Actor): Promise<LinkOfMember[]> {
    const all = [...new Set(members.flatMap(({ findings }) => findings.flatMap(({ files }) => [...files])))];
    const foreign = new Map((all.length === 0 ? [] : await this.earlier.foreignAmong(all, null)).map(({ id, name }) => [id, name]));
    const applicantId = members[0]?.applicantId;
    if (foreign.size === 0 || applicantId === undefined) return [];
    const earlier = await this.earlier.of(applicantId, null, actor);
    const consents = await this.consents.claim(applicantId, members.map(({ item }) => item.code), null, actor);
    return members.flatMap(({ caseId, item, findings }) => {
      const fitting = matchReusable(item.definition, earlier);
      return findings.flatMap(({ code, files }) => files.filter((id) => foreign.has(id)).map((fileId) => {
        const found = fitting.find(({ material, file }) => material.code === code && file.fileId === fileId) ?? refuse('notFound', {}, 'materials');
        const consent = consents.find((one) => one.files.includes(fileId) && one.item_codes.includes(item.code)) ?? refuse('reuseConsentMissing', { name: foreign.get(fileId) ?? '' }, 'materials');
        return { caseId, material: code, fileId, sourceCaseId: found.file.caseId, consentId: consent.id };
      }));
    });
  }

  attach({ own }: JudgedFiles, actor: Actor, caseId: number): Promise<void> {
    return this.uploads.attach(own, actor, 'permitCase', caseId);
  }

  private async links({ applicantId, item, caseId, materials }: Presented, fresh: ReadonlyMap<string, string>, actor: Actor): Promise<LinkToEarlierFile[]> {
    const fitting = matchReusable(item.definition, await this.earlier.of(applicantId, caseId, actor));
    const consents = await this.consents.claim(applicantId, [item.code], caseId, actor);
    return materials.flatMap(({ code, files }, index) => files.filter((id) => fresh.has(id)).map((fileId) => {
      const field = `materials.${index}.files`;
      const found = fitting.find(({ material, file }) => material.code === code && file.fileId === fileId) ?? refuse('notFound', {}, field);
      const consent = consents.find((one) => one.files.includes(fileId)) ?? refuse('reuseConsentMissing', { name: fresh.get(fileId) ?? '' }, field);
      return { material: code, fileId, sourceCaseId: found.file.caseId, consentId: consent.id };
    }));
  }
}

/** As the trace names them: material, file, the case it came from, the consent. Ids and codes only. */
export const factsOfLinks = (links: readonly LinkToEarlierFile[]): object => (links.length === 0 ? {} : { reused: links.map(({ material, fileId, sourceCaseId, consentId }) => [material, fileId, sourceCaseId, consentId]) });
