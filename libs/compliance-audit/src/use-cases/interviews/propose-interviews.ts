import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { AwardFacts, type AwardPeriod } from '../../data/award-facts';
import { INTERVIEW_SUBJECT, interviewKey, Interviews } from '../../data/interviews';
import { AwardTerms } from '../awards/award-terms';

/** 提出约谈: for everybody whose row of months is made full by this one; once, however often the month is drawn up, and once more for each further month. */
@Injectable()
export class ProposeInterviews {
  constructor(private readonly facts: AwardFacts, private readonly interviews: Interviews, private readonly terms: AwardTerms, private readonly trace: Trace) {}

  /** @returns how many were proposed */
  async run(period: AwardPeriod): Promise<number> {
    const { interviewMonths: months } = await this.terms.limits();
    const [streaks, known] = [await this.facts.streaks(period, months), await this.interviews.proposed(period.from)];
    const births = [];
    for (const { unitId, personId, findings } of streaks) {
      if (known.has(interviewKey({ person_id: personId, unit_id: unitId }))) continue;
      births.push({
        id: await this.trace.nextId(INTERVIEW_SUBJECT), facts: { month: period.from.slice(0, 7), months, unitId, personId, findings: findings.map(({ id }) => id) },
        set: { month: period.from, months, unit_id: unitId, person_id: personId, jurisdiction_path: period.place, findings, proposed_on: this.terms.today() },
      });
    }
    return (await this.trace.beginSubjects(births, { kind: INTERVIEW_SUBJECT, verb: 'proposeInterview', actor: SYSTEM_ACTOR })).length;
  }
}
