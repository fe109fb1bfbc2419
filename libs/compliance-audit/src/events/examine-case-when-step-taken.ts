import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { LegalClock, Listener } from '@onecounter/platform';
import { MonitoredCases } from '../data/monitored-cases';
import { IssueCards } from '../use-cases/issue-cards';

/** What a case did, and what came too late although it came: between two sweeps, or after an outage, a late decision would go unseen. */
@Injectable()
export class ExamineCaseWhenStepTaken extends Listener {
  readonly name = 'examine-case-when-step-taken';
  readonly hears: readonly Fact[] = ['supplementRequested', 'applicationDeemedAccepted', 'permitGranted', 'permitRefused', 'resultIssued', 'deliveryConfirmed'];
  constructor(private readonly cases: MonitoredCases, private readonly issue: IssueCards, private readonly legal: LegalClock) { super(); }

  async concerns({ subjectId }: Happening): Promise<boolean> {
    const file = await this.cases.get(subjectId, this.legal.today());
    return file !== undefined && this.issue.isFound(file);
  }

  async hear({ subjectId }: Happening): Promise<void> {
    const file = await this.cases.get(subjectId, this.legal.today());
    if (file) await this.issue.run([file]);
  }
}
