import { Injectable } from '@nestjs/common';
import { Cases } from '@onecounter/casework';
import { HEARING_ASKERS, HEARING_OUTCOMES, STATEMENT_OUTCOMES } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import type { Actor, Piece } from '@onecounter/platform';
import { Hearings, type HearingRow } from '../data/hearings';
import { InterestedParties, type PartyRow } from '../data/interested-parties';
import { Opinions } from '../data/opinions';
import type { CaseHearingsView, HearingView, InterestedPartyView, ListedHearingView } from '../http/hearing.view';

/** Where what was said at each step stands. */
@Injectable()
export class HearingFile {
  constructor(readonly parties: InterestedParties, readonly hearings: Hearings, readonly opinions: Opinions) {}
}

/** Interested parties and hearings of a case, and the list of hearings. */
@Injectable()
export class ReadHearings {
  constructor(private readonly cases: Cases, private readonly file: HearingFile, private readonly people: People) {}

  async ofCase(id: number, actor: Actor): Promise<CaseHearingsView> {
    await this.cases.getInFull(id, actor);
    const [parties, hearings, opinions] = [await this.file.parties.of(id), await this.file.hearings.of(id), await this.file.opinions.of(id)];
    const said = (seq: number | null): string | null => opinions.find((opinion) => opinion.step_seq === seq)?.text ?? null;
    const names = await this.people.names(hearings.map((row) => row.host_id).filter((hostId) => hostId !== null));
    return {
      parties: parties.map((row) => presentParty(row, said(row.answered_seq))), hearings: hearings.map((row) => this.present(row, names.get(row.host_id ?? 0) ?? null, said(row.recorded_seq))),
      toCite: hearings.findLast((row) => row.outcome === 'held')?.id ?? null,
    };
  }

  async list(over: boolean, actor: Actor, piece?: Piece): Promise<ListedHearingView[]> {
    return (await this.file.hearings.list(actor, over, piece)).map((row) => ({
      id: row.id, caseId: row.case_id, caseNumber: row.number, itemName: row.item_name, applicantName: row.applicant_name, askedByLabel: HEARING_ASKERS[row.asked_by].zh, askedOn: row.asked_on, holdBy: row.hold_by, heldOn: row.held_on,
      heldFrom: row.held_from, place: row.place, hostName: row.host_name, isPublic: row.is_public, recorded: row.recorded_seq !== null, endedOn: row.ended_on, outcomeLabel: row.outcome && HEARING_OUTCOMES[row.outcome].zh,
    }));
  }

  private present(row: HearingRow, hostName: string | null, record: string | null): HearingView {
    return {
      id: row.id, askedBy: row.asked_by, askedByLabel: HEARING_ASKERS[row.asked_by].zh, askedOn: row.asked_on, holdBy: row.hold_by, heldOn: row.held_on, heldFrom: row.held_from, place: row.place, hostName, isPublic: row.is_public, closedReason: row.closed_reason,
      recorded: row.recorded_seq !== null, record, recordDigest: row.record_digest, attendees: this.file.hearings.attendeesOf(row).map(({ name, capacity, signed, unsignedReason }) => ({ name, capacity, signed, unsignedReason: unsignedReason ?? null })),
      endedOn: row.ended_on, outcome: row.outcome, outcomeLabel: row.outcome && HEARING_OUTCOMES[row.outcome].zh,
    };
  }
}

function presentParty(row: PartyRow, text: string | null): InterestedPartyView {
  const { id, name, phone_masked: phoneMasked, interest, due_on: dueOn, outcome, answered_on: answeredOn } = row;
  return { id, name, phoneMasked, interest, dueOn, outcome, outcomeLabel: outcome && STATEMENT_OUTCOMES[outcome].zh, answeredOn, text };
}
