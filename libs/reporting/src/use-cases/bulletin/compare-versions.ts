import { Injectable } from '@nestjs/common';
import { BULLETIN_SECTIONS, refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { BulletinIssues } from '../../data/bulletin-issues';
import { Contributions } from '../../data/contributions';
import { isSection, type IssuePart } from '../../rules/bulletin/first-offices';
import { blockWords, differenceOf, type DifferenceLine } from '../../rules/bulletin/text-difference';
import { BulletinFigures } from './bulletin-figures';

/** Two versions of a part beside each other; version 0 is what the section wrote last. */
@Injectable()
export class CompareVersions {
  constructor(private readonly issues: BulletinIssues, private readonly contributions: Contributions, private readonly figures: BulletinFigures) {}

  /** @throws notFound */
  async run(id: number, { part, from, to }: { readonly part: IssuePart; readonly from: number; readonly to: number }, actor: Actor): Promise<DifferenceLine[]> {
    await this.issues.get(id, actor);
    return differenceOf(await this.words(id, part, from), await this.words(id, part, to));
  }

  private async words(id: number, part: IssuePart, versionNo: number): Promise<string[]> {
    const names = new Map(this.figures.definitions().map(({ code, zh }) => [code, zh]));
    const name = (code: string): string => names.get(code) ?? code;
    if (versionNo > 0) {
      const { title, blocks } = (await this.issues.part(id, part, versionNo)) ?? refuse('notFound');
      return [title, ...blocks.map((block) => blockWords(block, name))];
    }
    const draft = (await this.contributions.drafts(id)).find(({ section }) => section === part);
    return isSection(part) ? [BULLETIN_SECTIONS[part].zh, ...(draft?.blocks ?? []).map((block) => blockWords(block, name))] : [];
  }
}
