import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Hearings, type Attendee } from '../data/hearings';
import { sealOpinion } from '../data/opinions';
import { judgeSignatures } from '../rules/hearing';
import { hearingRecordPaper } from '../rules/hearing-papers';
import { wordsRequired } from '../rules/words-required';
import { printable } from './printable';

export interface RecordInput { readonly version: number; readonly text: string; readonly attendees: readonly Attendee[] }

/** 记录听证: who was there, what was said, who signed; the decision rests on this record (行政许可法 48(5)). */
@Injectable()
export class RecordHearing {
  constructor(private readonly desk: CaseDesk, private readonly hearings: Hearings, private readonly people: People, private readonly legal: LegalClock) {}

  async run(id: number, input: RecordInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'recordHearing', input.version, actor);
    const hearing = (await this.hearings.running(id)) ?? refuse('hearingNotAnnounced');
    const { held_on: heldOn, held_from: heldFrom, place, host_id: hostId } = hearing;
    if (heldOn === null || hostId === null) refuse('hearingNotAnnounced');
    if (heldOn > this.legal.today()) refuse('hearingNotYet', { heldOn });
    const text = printable(wordsRequired(input.text, 'opinionRequired', 'text'), 'text');
    judgeSignatures(input.attendees);
    for (const { name, capacity, unsignedReason } of input.attendees) printable(`${name}${capacity}${unsignedReason ?? ''}`, 'attendees');

    const words = sealOpinion({ kind: 'hearing', text, consentBy: `${input.attendees.length} 人参加` });
    const hostName = (await this.people.names([hostId])).get(hostId) ?? '';
    const taken = await this.desk.take(open, {
      verb: 'recordHearing', facts: { hearingId: hearing.id, attendees: input.attendees.length, signed: input.attendees.filter(({ signed }) => signed).length, recordDigest: words.digest },
      paper: hearingRecordPaper(open.row, open.item.definition, { heldOn, heldFrom: heldFrom ?? '', place: place ?? '', hostName, text, attendees: input.attendees }),
      with: (w) => { words.record(w); this.hearings.record(w, hearing.id, { attendees: input.attendees, digest: words.digest }); },
    });
    return presentStep(taken, open.row.number);
  }
}
