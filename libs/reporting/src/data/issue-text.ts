import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BULLETIN_SECTIONS, type BulletinBlock, type BulletinSection } from '@onecounter/contracts';
import { BulletinIssues, type IssueRow, type PartRow } from './bulletin-issues';
import { Contributions } from './contributions';

export interface SectionText {
  readonly section: BulletinSection;
  readonly title: string;
  readonly blocks: readonly BulletinBlock[];
  /** Version of the composed part; 0 as long as what the section wrote stands as it is. */
  readonly versionNo: number;
  /** The contribution's version that the composed part was made from, and its latest. */
  readonly fromVersion: number | null;
  readonly contributionVersion: number | null;
  readonly savedByName: string | null;
  readonly savedAt: Date | null;
}
export interface IssueContent { readonly issue: IssueRow; readonly editorNote: readonly BulletinBlock[]; readonly note: PartRow | null; readonly sections: readonly SectionText[]; readonly digest: string }

/** What stands in an issue: in the order of its sections what the coordination section composed, and where it did not, what the sections wrote. Numbers are live figures, to be looked up in the figures of its period. */
@Injectable()
export class IssueText {
  constructor(private readonly issues: BulletinIssues, private readonly contributions: Contributions) {}

  /** @throws notFound */
  async of(issueId: number): Promise<IssueContent> {
    const issue = await this.issues.get(issueId);
    const [parts, drafts] = [await this.issues.parts(issueId), await this.contributions.drafts(issueId)];
    const sections = issue.section_order.map((section): SectionText => {
      const [own, draft] = [parts.find(({ part }) => part === section), drafts.find((one) => one.section === section)];
      return {
        section, title: own?.title ?? BULLETIN_SECTIONS[section].zh, blocks: own?.blocks ?? draft?.blocks ?? [], versionNo: own?.version_no ?? 0, fromVersion: own?.from_version ?? null, contributionVersion: draft?.version_no ?? null,
        savedByName: own?.saved_by_name ?? draft?.saved_by_name ?? null, savedAt: own?.saved_at ?? draft?.saved_at ?? null,
      };
    });
    const note = parts.find(({ part }) => part === 'note') ?? null;
    const editorNote = note?.blocks ?? [];
    return { issue, editorNote, note, sections, digest: createHash('sha256').update(JSON.stringify([editorNote, sections.map(({ section, title, blocks }) => [section, title, blocks])])).digest('hex') };
  }
}
