import { Injectable } from '@nestjs/common';
import { LegalClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { BULLETIN_ISSUE_SUBJECT, BulletinIssues } from '../../data/bulletin-issues';
import { Contributions } from '../../data/contributions';

/** 通报迟报 (RPT-4): a step of the issue that names the sections, once; nothing when all were in time. */
@Injectable()
export class ReportLateness {
  constructor(private readonly issues: BulletinIssues, private readonly contributions: Contributions, private readonly legal: LegalClock, private readonly trace: Trace) {}

  async run(periodId: number): Promise<void> {
    const found = await this.issues.ofClosedPeriod(periodId);
    if (!found) return;
    await this.issues.hold(found.id);
    const issue = await this.issues.get(found.id);
    const late = (await this.contributions.ofIssue(issue.id)).filter(({ first_submitted_on: on, due_on: dueOn }) => on === null || on > dueOn);
    if (issue.lateness_on !== null || late.length === 0) return;
    await this.trace.takeStep(issue, {
      kind: BULLETIN_ISSUE_SUBJECT, verb: 'reportLateness', actor: SYSTEM_ACTOR, set: { lateness_on: this.legal.today() },
      facts: { late: late.map(({ section, unit_id: unitId, due_on: dueOn, first_submitted_on: submittedOn }) => ({ section, unitId, dueOn, submittedOn })) },
    });
  }
}
