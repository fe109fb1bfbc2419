import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { CheckFindings } from '../data/check-findings';
import { FollowCorrections } from '../use-cases/checks/follow-corrections';

/** While it was appealed against, a finding did not follow the correction of its case; once it is upheld it catches up, and is closed when the correction has ended meanwhile. */
@Injectable()
export class FollowCorrectionWhenFindingIsUpheld extends Listener {
  readonly name = 'follow-correction-when-finding-is-upheld';
  readonly hears: readonly Fact[] = ['findingUpheld'];
  constructor(private readonly findings: CheckFindings, private readonly follow: FollowCorrections) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    for (const caseId of await this.findings.casesOf(subjectId)) await this.follow.run(caseId);
  }
}
