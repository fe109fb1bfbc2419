import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { ExpertConclusions } from '../data/expert-conclusions';
import { Hearings } from '../data/hearings';
import { sealOpinion } from '../data/opinions';
import { wordsRequired } from '../rules/words-required';
import { ClockStops } from './clock-stops';

/** 特别程序结束: with its result on record; the lesser of notified and actual days is left out, and the dates are firm again (行政许可法 45). */
@Injectable()
export class EndExcludedProcedure {
  constructor(private readonly desk: CaseDesk, private readonly stops: ClockStops, private readonly hearings: Hearings, private readonly experts: ExpertConclusions) {}

  async run(id: number, input: { version: number; result: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'endExcludedProcedure', input.version, actor);
    const result = wordsRequired(input.result, 'opinionRequired', 'result');
    const hold = open.row.holds.find((one) => one.kind === 'excludedProcedure' && one.cleared_on === null) ?? refuse('notFound');
    // a hearing ends with its record
    if (hold.procedure === 'hearing' && (await this.hearings.running(id))) refuse('hearingNotEnded');
    const asked = hold.procedure === 'expertReview' ? await this.experts.running(id) : undefined;
    if (asked) refuse('expertReviewRunning', { number: asked.number }); // ends with its conclusion

    const end = await this.stops.end(open, hold, result);
    const words = sealOpinion({ kind: 'procedureEnd', text: result });
    const taken = await this.desk.take(open, { verb: 'endExcludedProcedure', set: end.set, facts: { ...end.facts, resultDigest: words.digest }, with: (w) => { words.record(w); end.with(w); } });
    return presentStep(taken, open.row.number);
  }
}
