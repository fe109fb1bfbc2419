import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type OpenCase, type StepTakenView } from '@onecounter/casework';
import { HEARING_ASKERS, refuse, type HearingAsker } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Hearings } from '../data/hearings';
import { clearHolds } from '../data/limit-rows';
import { sealOpinion } from '../data/opinions';
import { holdBy, judgeAskedOn } from '../rules/hearing';
import { ClockStops } from './clock-stops';

export interface RequestInput { readonly version: number; readonly askedBy: HearingAsker; readonly askedOn: string; readonly notifiedDays: number; readonly reason: string }

/** 组织听证: asked for in time, or ex officio. The hearing is an excluded procedure: its written notice stops the clock, it is held within twenty working days (行政许可法 45-47). */
@Injectable()
export class RequestHearing {
  constructor(private readonly desk: CaseDesk, private readonly stops: ClockStops, private readonly hearings: Hearings, private readonly legal: LegalClock) {}

  async run(id: number, input: RequestInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'requestHearing', input.version, actor);
    const offered = this.judge(open, input);
    const until = holdBy(plainDate(input.askedOn), await this.desk.calendars.of(open.row.jurisdiction_path));

    const stop = await this.stops.begin(open, { procedure: 'hearing', notifiedDays: input.notifiedDays, reason: input.reason });
    const words = sealOpinion({ kind: 'procedureStart', text: stop.reason });
    const taken = await this.desk.take(open, {
      verb: 'requestHearing', documentId: stop.documentId, paper: stop.paper, set: stop.set, facts: { ...stop.facts, askedBy: input.askedBy, askedOn: input.askedOn, holdBy: until, reasonDigest: words.digest },
      with: (w) => {
        words.record(w);
        stop.with(w);
        this.hearings.ask(w, { by: input.askedBy, on: input.askedOn, holdBy: until });
        if (offered) clearHolds(w, { id: offered.id, on: this.legal.today(), by: actor.personId, result: `${HEARING_ASKERS[input.askedBy].zh}提出听证` });
      },
    });
    return presentStep(taken, open.row.number);
  }

  /** The offer that the request answers; ex officio there need be none. @throws hearingNotOffered, hearingAskedLate */
  private judge({ row }: OpenCase, { askedBy, askedOn }: RequestInput) {
    const [offered, today] = [row.holds.find((one) => one.kind === 'hearingRight' && one.cleared_on === null), this.legal.today()];
    if (!offered && askedBy !== 'exOfficio') refuse('hearingNotOffered', {}, 'askedBy');
    const from = offered?.opened_on ?? row.accepted_on ?? today;
    judgeAskedOn(askedOn, from, askedBy === 'exOfficio' ? today : (offered?.due_on ?? today), today);
    return offered;
  }
}
