import { Injectable } from '@nestjs/common';
import { lifecycleAllows, FINDING } from '@onecounter/contracts';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { CheckFindings, FINDING_SUBJECT } from '../../data/check-findings';
import { FindingTerms } from './finding-terms';

/** A finding follows the correction of its case: it is being corrected once the case is stopped or looked at anew because of it, and closed once that has ended (CMP-5). */
@Injectable()
export class FollowCorrections {
  constructor(private readonly findings: CheckFindings, private readonly trace: Trace, private readonly terms: FindingTerms) {}

  async run(caseId: number): Promise<void> {
    for (const { number, ended } of await this.findings.corrected(caseId)) {
      const row = await this.findings.lockNumber(number);
      const verb = ended ? 'closeFinding' : 'startCorrection';
      // one that is appealed against waits for the decision; one that is over stays so
      if (!row || !lifecycleAllows(FINDING, verb, row.status)) continue;
      await this.trace.takeStep(row, { kind: FINDING_SUBJECT, verb, actor: SYSTEM_ACTOR, facts: { month: row.month, rule: row.rule, ruleVersion: row.rule_version, caseId }, set: ended ? { ended_on: this.terms.today() } : {} });
    }
  }
}
