import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { sealOpinion } from '../data/opinions';
import { ClockStops, type StopInput } from './clock-stops';

/** 特别程序: the clock stops today for as long as the notice says; no decision meanwhile (行政许可法 45). */
@Injectable()
export class StartExcludedProcedure {
  constructor(private readonly desk: CaseDesk, private readonly stops: ClockStops) {}

  async run(id: number, input: StopInput & { readonly version: number }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'startExcludedProcedure', input.version, actor);
    const stop = await this.stops.begin(open, input);
    const words = sealOpinion({ kind: 'procedureStart', text: stop.reason });
    const taken = await this.desk.take(open, {
      verb: 'startExcludedProcedure', documentId: stop.documentId, paper: stop.paper, set: stop.set, facts: { ...stop.facts, reasonDigest: words.digest }, with: (w) => { words.record(w); stop.with(w); },
    });
    return presentStep(taken, open.row.number);
  }
}
