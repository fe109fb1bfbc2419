import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { BULLETIN_ISSUE, type BulletinBlock, type BulletinIssueVerb } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { BulletinComments } from '../../data/bulletin-comments';
import { BulletinIssues } from '../../data/bulletin-issues';
import { Contributions } from '../../data/contributions';
import { IssueText, type IssueContent } from '../../data/issue-text';
import type { ContributionRowView, IssueListRowView, IssueView, TextVersionView } from '../../http/bulletin.view';
import { partWords } from '../../rules/bulletin/first-offices';
import { BulletinFigures, type FigureSheet } from './bulletin-figures';
import { IssueReadiness } from './move-issue';
import { presentComments, presentIssue, presentMoved, PresentContributions } from './present-bulletin';
import { isComposing } from './require-composing';

const blocksOf = ({ editorNote, sections }: IssueContent): BulletinBlock[] => [...editorNote, ...sections.flatMap(({ blocks }) => [...blocks])];

/** 各期, with how far the contributions are. */
@Injectable()
export class ListIssues {
  constructor(private readonly issues: BulletinIssues, private readonly contributions: Contributions, private readonly present: PresentContributions) {}

  async run(year: number | null, actor: Actor): Promise<IssueListRowView[]> {
    const views: IssueListRowView[] = [];
    for (const row of await this.issues.list(actor, year)) views.push({ ...presentIssue(row), contributions: await this.present.rows(await this.contributions.ofIssue(row.id)) });
    return views;
  }

  async contributionsOf(id: number): Promise<ContributionRowView[]> {
    return this.present.rows(await this.contributions.ofIssue(id));
  }
}

/** What surrounds the text of an issue: who said what, which versions there are, what moved since one looked. */
@Injectable()
export class IssueSurroundings {
  constructor(private readonly issues: BulletinIssues, private readonly comments: BulletinComments, private readonly traces: SubjectTraces, private readonly legal: LegalClock) {}

  async of(id: number, actor: Actor, blocks: readonly BulletinBlock[], sheet: FigureSheet) {
    const seen = actor.personId === null ? undefined : await this.issues.seen(id, actor.personId);
    const versions = (await this.issues.versions(id)).map((row): TextVersionView => ({ part: row.part, partWords: partWords(row.part), versionNo: row.version_no, savedByName: row.saved_by_name, savedAt: row.saved_at.toISOString() }));
    return {
      moved: seen ? presentMoved(seen.figures, sheet.usedIn(blocks), sheet) : [], seenAt: seen?.seenAt.toISOString() ?? null, versions, trace: await this.traces.of(BULLETIN_ISSUE, id),
      comments: presentComments(await this.comments.ofIssue(id), { personId: actor.personId, composes: actor.permissions.has('composeIssue') }),
    };
  }

  async see(id: number, actor: Actor, blocks: readonly BulletinBlock[], sheet: FigureSheet): Promise<void> {
    await this.issues.see(id, actor.personId ?? 0, this.legal.now(), sheet.usedIn(blocks).map(({ figure, unitId, value }) => ({ figure, unitId, value })));
  }

  /** Within the jurisdiction of whoever asks. @throws notFound */
  async require(id: number, actor: Actor): Promise<void> {
    await this.issues.get(id, actor);
  }
}

/** Contributions of an issue and what stands in its way. */
@Injectable()
export class IssueBeside {
  constructor(private readonly lists: ListIssues, private readonly readiness: IssueReadiness) {}

  async of({ issue }: IssueContent): Promise<{ contributions: ContributionRowView[]; notReady: string[] }> {
    return { contributions: await this.lists.contributionsOf(issue.id), notReady: isComposing(issue) ? await this.readiness.reasons(issue) : [] };
  }
}

/** One issue as the composer shows it. */
@Injectable()
export class ShowIssue {
  constructor(private readonly text: IssueText, private readonly figures: BulletinFigures, private readonly around: IssueSurroundings, private readonly beside: IssueBeside) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<IssueView> {
    await this.around.require(id, actor);
    const content = await this.text.of(id);
    const [{ issue, note }, blocks, sheet] = [content, blocksOf(content), await this.figures.of(content.issue.period_name)];
    return {
      ...presentIssue(issue), closed: sheet.closed, computedAt: sheet.found.computedAt.toISOString(), figures: sheet.usedIn(blocks), ...(await this.around.of(id, actor, blocks, sheet)), ...(await this.beside.of(content)),
      note: { blocks: note?.blocks ?? [], versionNo: note?.version_no ?? 0, savedByName: note?.saved_by_name ?? null, savedAt: note?.saved_at.toISOString() ?? null },
      sections: content.sections.map(({ savedAt, blocks: own, ...section }) => ({ ...section, blocks: [...own], savedAt: savedAt?.toISOString() ?? null })),
      verbs: verbsOf(BULLETIN_ISSUE, issue.status, actor.permissions) as BulletinIssueVerb[], mayCompose: actor.permissions.has('composeIssue') && isComposing(issue),
    };
  }

  /** The numbers of now are those that were seen last. @throws notFound */
  async markSeen(id: number, actor: Actor): Promise<void> {
    await this.around.require(id, actor);
    const content = await this.text.of(id);
    await this.around.see(id, actor, blocksOf(content), await this.figures.of(content.issue.period_name));
  }
}
