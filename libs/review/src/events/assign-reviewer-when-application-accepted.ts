import { Injectable } from '@nestjs/common';
import { RUNNING_STATUSES, type Fact, type Happening } from '@onecounter/contracts';
import { CaseDesk, Cases } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { People } from '@onecounter/organisation';
import { Listener, SYSTEM_ACTOR } from '@onecounter/platform';
import { ReviewerLoads } from '../data/reviewer-loads';
import { reviewerToAssign } from '../rules/reviewer-to-assign';

/** Reviewers of a section with what they have in hand. */
@Injectable()
export class SectionReviewers {
  constructor(private readonly people: People, private readonly loads: ReviewerLoads) {}

  async leastBusy(unitId: number, receivedBy: number | null): Promise<number | null> {
    const reviewers = await this.people.ofUnit(unitId, 'sectionReviewer');
    return reviewerToAssign(reviewers, await this.loads.of(reviewers.map((reviewer) => reviewer.id)), receivedBy);
  }
}

/** An accepted case falls to the reviewer with the fewest in hand (REV-1), and so does one that was handed over to another section (CAT-2). Somebody else's step in between fails the job, which is then tried again. */
@Injectable()
export class AssignReviewerWhenApplicationAccepted extends Listener {
  readonly name = 'assign-reviewer-when-application-accepted';
  readonly hears: readonly Fact[] = ['applicationAccepted', 'applicationAcceptedWithDeferral', 'applicationAcceptedWithCommitment', 'applicationDeemedAccepted', 'caseTransferred'];
  constructor(private readonly desk: CaseDesk, private readonly cases: Cases, private readonly items: ItemVersions, private readonly section: SectionReviewers) { super(); }

  async hear({ subjectId, fact }: Happening): Promise<void> {
    const row = await this.cases.getForSystem(subjectId);
    const awaits = fact === 'caseTransferred' ? RUNNING_STATUSES.includes(row.status) : row.status === 'accepted';
    if (!awaits || row.assignee_id !== null || row.review_levels === 1) return;
    const reviewerId = await this.section.leastBusy(row.unit_id, row.received_by);
    if (reviewerId === null) return;
    const item = await this.items.byId(row.item_version_id);
    await this.desk.take({ row, item, actor: SYSTEM_ACTOR }, { verb: 'assignReviewer', facts: { assigneeId: reviewerId, from: null }, set: { assignee_id: reviewerId } });
  }
}
