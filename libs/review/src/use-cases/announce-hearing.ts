import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Hearings } from '../data/hearings';
import { sealOpinion } from '../data/opinions';
import { judgeHearingDay } from '../rules/hearing';
import { hearingPaper } from '../rules/hearing-papers';
import { wordsRequired } from '../rules/words-required';
import { HearingHosts } from './hearing-hosts';
import { printable } from './printable';

export interface AnnouncementInput { readonly version: number; readonly heldOn: string; readonly heldFrom: string; readonly place: string; readonly hostId: number; readonly isPublic: boolean; readonly closedReason?: string; readonly lateReason?: string }

/** 通知听证: time, place and host, seven working days before; told anew when it is put off (行政许可法 48). */
@Injectable()
export class AnnounceHearing {
  constructor(private readonly desk: CaseDesk, private readonly hearings: Hearings, private readonly hosts: HearingHosts, private readonly legal: LegalClock) {}

  async run(id: number, input: AnnouncementInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'announceHearing', input.version, actor);
    const hearing = (await this.hearings.running(id)) ?? refuse('hearingNotOffered');
    judgeHearingDay(input.heldOn, this.legal.today(), hearing.hold_by, input.lateReason, await this.desk.calendars.of(open.row.jurisdiction_path));
    const host = await this.hosts.judge(open.row, input.hostId);
    const closedReason = input.isPublic ? null : printable(wordsRequired(input.closedReason, 'hearingClosedNeedsReason', 'closedReason'), 'closedReason');
    const place = printable(wordsRequired(input.place, 'opinionRequired', 'place'), 'place');

    const told = { heldOn: plainDate(input.heldOn), heldFrom: input.heldFrom, place, hostId: host.id, isPublic: input.isPublic, closedReason };
    const words = sealOpinion({ kind: 'hearing', text: input.lateReason?.trim() ?? '' });
    const taken = await this.desk.take(open, {
      verb: 'announceHearing', facts: { hearingId: hearing.id, heldOn: told.heldOn, heldFrom: told.heldFrom, hostId: host.id, isPublic: told.isPublic, late: told.heldOn > hearing.hold_by, reasonDigest: words.digest },
      paper: hearingPaper(open.row, open.item.definition, { ...told, askedBy: hearing.asked_by, hostName: host.name }), with: (w) => { words.record(w); this.hearings.announce(w, hearing.id, told); },
    });
    return presentStep(taken, open.row.number);
  }
}
