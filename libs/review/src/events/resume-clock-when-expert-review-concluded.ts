import { Injectable } from '@nestjs/common';
import { CaseDesk, Cases } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { EXPERT_VERDICTS, type Fact, type Happening } from '@onecounter/contracts';
import { Listener, SYSTEM_ACTOR } from '@onecounter/platform';
import { ExpertConclusions } from '../data/expert-conclusions';
import { sealOpinion } from '../data/opinions';
import { ClockStops } from '../use-cases/clock-stops';

/** What stands beside the desk in this listener. */
@Injectable()
export class StoppedCases {
  constructor(readonly desk: CaseDesk, readonly cases: Cases, readonly items: ItemVersions) {}
}

/** The experts have spoken: the procedure that stopped the clock ends with their conclusion (行政许可法 45). Nothing is done where somebody has ended it already. */
@Injectable()
export class ResumeClockWhenExpertReviewConcluded extends Listener {
  readonly name = 'resume-clock-when-expert-review-concluded';
  readonly hears: readonly Fact[] = ['expertReviewConcluded'];
  constructor(private readonly stopped: StoppedCases, private readonly stops: ClockStops, private readonly conclusions: ExpertConclusions) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    const found = await this.conclusions.find(subjectId);
    if (!found) return;
    const row = await this.stopped.cases.getForSystem(found.case_id);
    const hold = row.holds.find((one) => one.procedure === 'expertReview' && one.cleared_on === null);
    if (!hold) return;
    const open = { row, item: await this.stopped.items.byId(row.item_version_id), actor: SYSTEM_ACTOR };
    const result = `专家评审结论：${EXPERT_VERDICTS[found.conclusion].zh}（${found.number}）`;
    const [end, words] = [await this.stops.end(open, hold, result), sealOpinion({ kind: 'procedureEnd', text: result })];
    await this.stopped.desk.take(open, { verb: 'endExcludedProcedure', set: end.set, facts: { ...end.facts, resultDigest: words.digest, expertReviewId: subjectId }, with: (w) => { words.record(w); end.with(w); } });
  }
}
