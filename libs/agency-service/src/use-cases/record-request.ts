import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type AgencyChannel, type AgencyRequestVerb } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { AGENCY_REQUEST_SUBJECT, AgencyRequests } from '../data/agency-requests';
import { Contacts } from '../data/contacts';

export interface RequestInput {
  readonly channel: Exclude<AgencyChannel, 'online'>; readonly ownerName: string; readonly projectName: string; readonly contactName: string; readonly contactPhone: string; readonly needs: string; readonly ticketNumber?: string; readonly appointedAt?: string;
}

/** 登记诉求 (AGY-9): at the counter, from a ticket of 12345, by appointment; one list for all. */
@Injectable()
export class RecordRequest {
  constructor(private readonly requests: AgencyRequests, private readonly contacts: Contacts, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws agencyTicketMissing, agencyTicketTaken, agencyAppointmentMissing */
  async run(input: RequestInput, actor: Actor): Promise<SubjectTakenView> {
    const { channel, appointedAt } = input;
    const ticket = input.ticketNumber?.trim() || null;
    if (channel === 'hotline' && ticket === null) refuse('agencyTicketMissing', {}, 'ticketNumber');
    if (channel === 'appointment' && (appointedAt === undefined || new Date(appointedAt) <= this.trace.legalNow())) refuse('agencyAppointmentMissing', {}, 'appointedAt');
    if (ticket) await this.requests.requireFree(ticket);
    const [id, words, today] = [await this.trace.nextId(AGENCY_REQUEST_SUBJECT), sealWords(input.needs), this.legal.today()];
    const number = `BB-${today.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    return presentTaken(await this.trace.beginSubject(id, {
      kind: AGENCY_REQUEST_SUBJECT, verb: 'recordAgencyRequest', actor, facts: { number, channel, ticketNumber: ticket, needsDigest: words.digest },
      set: {
        ...this.contacts.columns(input), number, channel, jurisdiction_path: actor.jurisdictionPath, owner_name: input.ownerName.trim(), project_name: input.projectName.trim(), needs: words.text, ticket_number: ticket,
        appointed_at: appointedAt ? new Date(appointedAt) : null, received_on: today, received_by: actor.personId,
      },
      with: (w) => recordWords(w, 'agencyRequest', words),
    }));
  }
}

/** 引导交接, 咨询辅导, 办结: the first two stages of document 004. */
@Injectable()
export class AttendRequest {
  constructor(private readonly requests: AgencyRequests, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** To whom at the desk. @throws notFound, changedMeanwhile, stepNotAllowed */
  guideAgencyRequest(id: number, said: { readonly version: number; readonly words?: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'guideAgencyRequest', said, { guided_by: actor.personId, guided_on: this.legal.today() }, actor);
  }

  /** Also more than once. @throws notFound, changedMeanwhile, stepNotAllowed */
  adviseAgencyRequest(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'adviseAgencyRequest', said, { advised_by: actor.personId, advised_on: this.legal.today() }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  closeAgencyRequest(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'closeAgencyRequest', said, { ended_on: this.legal.today() }, actor);
  }

  private async take(id: number, verb: AgencyRequestVerb, said: { readonly version: number; readonly words?: string }, set: Readonly<Record<string, unknown>>, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.requests.lock(id, said.version, verb, actor);
    const words = said.words?.trim() ? sealWords(said.words) : null;
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_REQUEST_SUBJECT, verb, actor, facts: words ? { wordsDigest: words.digest } : {}, set, ...(words ? { with: (w) => recordWords(w, 'agencyRequest', words) } : {}) }));
  }
}
