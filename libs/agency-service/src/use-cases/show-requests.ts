import { Injectable } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { AGENCY_CHANNELS, AGENCY_REQUEST, type AgencyRequestVerb } from '@onecounter/contracts';
import { AccessLog, type Actor } from '@onecounter/platform';
import { AgencyRequests, type AgencyRequestRow } from '../data/agency-requests';
import { Contacts } from '../data/contacts';
import type { ListAgencyRequestsQuery } from '../http/request.body';
import type { AgencyContactView, AgencyRequestPageView, AgencyRequestRowView, AgencyRequestView } from '../http/request.view';

/** 帮办诉求 of every channel in one list (AGY-9). */
@Injectable()
export class ShowRequests {
  constructor(private readonly requests: AgencyRequests, private readonly traces: SubjectTraces) {}

  async list({ search, status, channel, after, limit = 50 }: ListAgencyRequestsQuery, actor: Actor): Promise<AgencyRequestPageView> {
    const [place, id] = (after ?? '').split('.').map(Number);
    const rows = await this.requests.list(actor, { search: anywhere(search), statuses: status ? [status] : null, channel: channel ?? null, after: after === undefined ? null : { place: place ?? 0, id: id ?? 0 }, limit });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { rows: rows.map(present), next: last ? `${last.place}.${last.id}` : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<AgencyRequestView> {
    const row = await this.requests.get(id, actor);
    const open = !('ends' in AGENCY_REQUEST.statuses[row.status]);
    return { ...present(row), trace: await this.traces.of(AGENCY_REQUEST, id), verbs: verbsOf(AGENCY_REQUEST, row.status, actor.permissions) as AgencyRequestVerb[], mayCommission: open && actor.permissions.has('acceptCommission') };
  }
}

/** Whom to call back, in clear; who looked and why is kept. */
@Injectable()
export class ShowAgencyContact {
  constructor(private readonly requests: AgencyRequests, private readonly contacts: Contacts, private readonly log: AccessLog) {}

  /** @throws notFound */
  async run(id: number, reason: string, actor: Actor): Promise<AgencyContactView> {
    const row = await this.requests.get(id, actor);
    await this.log.write(actor, { action: 'showAgencyContact', subjectKind: 'agencyRequest', subjectId: id, detail: { reason } });
    return { ...this.contacts.open(row) };
  }
}

const present = (row: AgencyRequestRow): AgencyRequestRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: AGENCY_REQUEST.statuses[row.status].zh, number: row.number, channel: row.channel, channelLabel: AGENCY_CHANNELS[row.channel].zh, ownerName: row.owner_name, projectName: row.project_name,
  contact: `${row.contact_masked} ${row.phone_masked}`, ticketNumber: row.ticket_number, appointedAt: row.appointed_at?.toISOString() ?? null, needs: row.needs, receivedOn: row.received_on, receivedByName: row.received_by_name, guidedOn: row.guided_on, advisedOn: row.advised_on,
  advisedByName: row.advised_by_name, agencyProjectId: row.agency_project_id, endedOn: row.ended_on,
});
