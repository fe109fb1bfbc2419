import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { BulletinIssues, type IssueRow } from '../../data/bulletin-issues';
import { CONTRIBUTION_SUBJECT, Contributions, recordFirstDrafts } from '../../data/contributions';
import { requireComposing } from './require-composing';
import { DraftForSection } from './draft-for-section';
import { SectionOwners } from './section-owners';

/** 约稿: every section that was not asked yet, each with its draft, in one statement. */
@Injectable()
export class AskSections {
  constructor(private readonly owners: SectionOwners, private readonly drafts: DraftForSection, private readonly legal: LegalClock, private readonly trace: Trace) {}

  async run(issue: IssueRow, asked: ReadonlySet<string>, actor: Actor): Promise<number> {
    const open = (await this.owners.all(issue.jurisdiction_path)).filter(({ section }) => !asked.has(section));
    const drafts = await this.drafts.run(issue, open.map(({ section }) => section));
    const born: { id: number; facts: object; set: Record<string, unknown> }[] = [];
    for (const { section, unitId, coUnitIds } of open) {
      born.push({
        id: await this.trace.nextId(CONTRIBUTION_SUBJECT), facts: { issueId: issue.id, section, unitId, coUnitIds, dueOn: issue.plan.sectionsDue },
        set: { issue_id: issue.id, section, unit_id: unitId, co_unit_ids: coUnitIds, jurisdiction_path: issue.jurisdiction_path, due_on: issue.plan.sectionsDue, requested_on: this.legal.today() },
      });
    }
    const first = born.map(({ id }, at) => ({ id, blocks: drafts.get(open[at]?.section ?? 'statistics') ?? [] }));
    await this.trace.beginSubjects(born, { kind: CONTRIBUTION_SUBJECT, verb: 'requestContributions', actor, with: (w) => recordFirstDrafts(w, first, this.legal.now()) });
    return born.length;
  }
}

@Injectable()
export class RequestContributions {
  constructor(private readonly issues: BulletinIssues, private readonly contributions: Contributions, private readonly ask: AskSections) {}

  /** @returns how many sections were asked @throws notFound, changedMeanwhile, issueNotComposing */
  async run(issueId: number, version: number | null, actor: Actor): Promise<number> {
    await this.issues.hold(issueId);
    const issue = await this.issues.get(issueId, actor);
    if (version !== null && issue.version !== version) refuse('changedMeanwhile', { byName: '别人', version: issue.version });
    requireComposing(issue);
    const asked = new Set((await this.contributions.ofIssue(issueId)).map(({ section }) => section));
    return this.ask.run(issue, asked, actor);
  }
}
