import { Injectable } from '@nestjs/common';
import { refuse, type BulletinBlock } from '@onecounter/contracts';
import { LegalClock, Uploads, type Actor } from '@onecounter/platform';
import { BulletinIssues, type PartToKeep } from '../../data/bulletin-issues';
import { Contributions } from '../../data/contributions';
import { mayWrite } from '../../rules/bulletin/contribution-sides';
import type { IssuePart } from '../../rules/bulletin/first-offices';
import { judgeBlocks } from '../../rules/bulletin/judge-blocks';
import { BulletinFigures } from './bulletin-figures';
import { requireComposing } from './require-composing';

/** Version of what was saved, and when (legal time). */
export interface Saved { readonly versionNo: number; readonly savedAt: Date }

/** Whether a text can be kept: figures that there are, images that lie with the issue. */
@Injectable()
export class BlockDesk {
  constructor(private readonly figures: BulletinFigures, private readonly uploads: Uploads, private readonly legal: LegalClock) {}

  /** @throws textNotKept, notFound when an image is another's */
  async judge(blocks: readonly BulletinBlock[], issueId: number): Promise<void> {
    const wrong = judgeBlocks(blocks, this.figures.codes());
    if (wrong) refuse('textNotKept', { ...wrong }, 'blocks');
    for (const block of blocks) {
      if (block.kind !== 'image') continue;
      const file = await this.uploads.find(block.fileId);
      if (file?.subject_kind !== 'bulletinIssue' || file.subject_id !== issueId) refuse('notFound', {}, 'blocks');
    }
  }

  now(): Date {
    return this.legal.now();
  }
}

/** 起草来稿: saved as it is typed; whoever saves over another's work is refused, and nothing of either is lost. */
@Injectable()
export class WriteContribution {
  constructor(private readonly contributions: Contributions, private readonly issues: BulletinIssues, private readonly desk: BlockDesk) {}

  /** @throws notFound, stepNotAllowed, contributionNotYours, issueNotComposing, textChangedMeanwhile, textNotKept */
  async run(id: number, draftVersion: number, blocks: readonly BulletinBlock[], actor: Actor): Promise<Saved> {
    await this.contributions.hold(id);
    const row = await this.contributions.get(id, actor);
    if (!mayWrite(row, actor)) refuse('contributionNotYours', { who: [row.unit_name, ...row.co_unit_names].join('、') });
    requireComposing(await this.issues.get(row.issue_id));
    if (row.status !== 'requested' && row.status !== 'returned') refuse('stepNotAllowed', { verb: 'draftContribution', verbLabel: '起草来稿', status: row.status, statusLabel: '已报出' });
    if (row.draft_version !== draftVersion) refuse('textChangedMeanwhile', { byName: (await this.contributions.draft(id))?.saved_by_name ?? '别人' }, 'draftVersion');
    await this.desk.judge(blocks, row.issue_id);
    const at = this.desk.now();
    await this.contributions.keepDraft(id, draftVersion + 1, blocks, actor.personId ?? 0, at);
    return { versionNo: draftVersion + 1, savedAt: at };
  }
}

export interface PartToCompose { readonly part: IssuePart; readonly versionNo: number; readonly title: string; readonly blocks: readonly BulletinBlock[]; readonly fromVersion: number | null }

/** 编制: parts are saved each by itself, so that two people may work on two of them. */
@Injectable()
export class ComposePart {
  constructor(private readonly issues: BulletinIssues, private readonly desk: BlockDesk) {}

  /** @throws notFound, issueNotComposing, textChangedMeanwhile, textNotKept */
  async run(id: number, { part, versionNo, title, blocks, fromVersion }: PartToCompose, actor: Actor): Promise<Saved> {
    await this.issues.hold(id);
    requireComposing(await this.issues.get(id, actor));
    const last = (await this.issues.parts(id)).find((one) => one.part === part);
    if ((last?.version_no ?? 0) !== versionNo) refuse('textChangedMeanwhile', { byName: last?.saved_by_name ?? '别人' }, 'versionNo');
    await this.desk.judge(blocks, id);
    const kept: PartToKeep = { part, versionNo: versionNo + 1, title: title.trim(), blocks, fromVersion, by: actor.personId ?? 0, at: this.desk.now() };
    await this.issues.keepPart(id, kept);
    return { versionNo: kept.versionNo, savedAt: kept.at };
  }
}
