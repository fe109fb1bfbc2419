import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse, type HearingOutcome } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Hearings } from '../data/hearings';
import { sealOpinion } from '../data/opinions';
import { wordsRequired } from '../rules/words-required';
import { ClockStops } from './clock-stops';

/** 结束听证: held and recorded, or the request was withdrawn; the clock goes on (行政许可法 45, 48). */
@Injectable()
export class EndHearing {
  constructor(private readonly desk: CaseDesk, private readonly stops: ClockStops, private readonly hearings: Hearings, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; outcome: HearingOutcome; result: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'endHearing', input.version, actor);
    const hearing = (await this.hearings.running(id)) ?? refuse('hearingNotAnnounced');
    if (input.outcome === 'held' && hearing.recorded_seq === null) refuse('hearingNotRecorded', {}, 'outcome');
    if (input.outcome === 'withdrawn' && hearing.recorded_seq !== null) refuse('hearingRecordedAlready', {}, 'outcome');
    const result = wordsRequired(input.result, 'opinionRequired', 'result');
    const hold = open.row.holds.find((one) => one.kind === 'excludedProcedure' && one.procedure === 'hearing' && one.cleared_on === null) ?? refuse('notFound');

    const end = await this.stops.end(open, hold, result);
    const words = sealOpinion({ kind: 'procedureEnd', text: result });
    const taken = await this.desk.take(open, {
      verb: 'endHearing', set: end.set, facts: { ...end.facts, hearingId: hearing.id, outcome: input.outcome, resultDigest: words.digest },
      with: (w) => { words.record(w); end.with(w); this.hearings.end(w, hearing.id, { on: this.legal.today(), outcome: input.outcome }); },
    });
    return presentStep(taken, open.row.number);
  }
}
