import { Injectable } from '@nestjs/common';
import { RUNNING_STATUSES, type Fact, type Happening } from '@onecounter/contracts';
import { CaseDesk, Cases } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { Listener, SYSTEM_ACTOR } from '@onecounter/platform';
import { recordCovers } from '../data/leave-covers';
import { SectionReviewers } from '../use-cases/leave/section-reviewers';

/** An accepted case falls to whoever has its item, else to the reviewer with the fewest in hand (REV-1), and so does one that was handed over to another section (CAT-2); during a leave to the stand-in, to come back at its end (IAM-4). Somebody else's step in between fails the job, which is then tried again. */
@Injectable()
export class AssignReviewerWhenApplicationAccepted extends Listener {
  readonly name = 'assign-reviewer-when-application-accepted';
  readonly hears: readonly Fact[] = ['applicationAccepted', 'applicationAcceptedWithDeferral', 'applicationAcceptedWithCommitment', 'applicationDeemedAccepted', 'caseTransferred'];
  constructor(private readonly desk: CaseDesk, private readonly cases: Cases, private readonly items: ItemVersions, private readonly section: SectionReviewers) { super(); }

  async hear({ subjectId, fact }: Happening): Promise<void> {
    const row = await this.cases.getForSystem(subjectId);
    const awaits = fact === 'caseTransferred' ? RUNNING_STATUSES.includes(row.status) : row.status === 'accepted';
    if (!awaits || row.assignee_id !== null || row.review_levels === 1) return;
    const chosen = await this.section.choose(row);
    if (chosen === null) return;
    const [{ reviewerId, away }, item] = [chosen, await this.items.byId(row.item_version_id)];
    await this.desk.take({ row, item, actor: SYSTEM_ACTOR }, {
      verb: 'assignReviewer', facts: { assigneeId: reviewerId, from: null, ...(away ? { leave: 'begun', leaveId: away.leaveId } : {}) }, set: { assignee_id: reviewerId },
      with: (w) => { if (away) recordCovers(w, [{ caseId: row.id, leaveId: away.leaveId, fromId: away.personId, toId: reviewerId }], this.desk.now()); },
    });
  }
}
