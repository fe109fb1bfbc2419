import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { AGENCY_REQUEST, refuse, type AgencyChannel, type AgencyRequestStatus, type AgencyRequestVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const AGENCY_REQUEST_SUBJECT = { lifecycle: AGENCY_REQUEST, table: 'agency_service.request' } as const satisfies SubjectKind;
export interface AgencyRequestRow {
  readonly id: number; readonly status: AgencyRequestStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly channel: AgencyChannel; readonly jurisdiction_path: string; readonly owner_name: string; readonly project_name: string;
  readonly contact_sealed: string; readonly contact_masked: string; readonly phone_masked: string; readonly ticket_number: string | null; readonly appointed_at: Date | null; readonly needs: string; readonly received_on: string; readonly received_by_name: string | null;
  readonly guided_on: string | null; readonly advised_on: string | null; readonly advised_by_name: string | null; readonly agency_project_id: number | null; readonly ended_on: string | null; readonly place: number;
}
export interface AgencyRequestFilter { readonly search: string | null; readonly statuses: readonly AgencyRequestStatus[] | null; readonly channel: AgencyChannel | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number }

const NAME = (column: string): string => `(select n.name from organisation.person n where n.id = ${column})`;
const ROW = `select q.id, q.status, q.version, q.head, q.number, q.channel, q.jurisdiction_path, q.owner_name, q.project_name, q.contact_sealed, q.contact_masked, q.phone_masked, q.ticket_number, q.appointed_at, q.needs, q.received_on, ${NAME('q.received_by')} received_by_name,
  q.guided_on, q.advised_on, ${NAME('q.advised_by')} advised_by_name, q.agency_project_id, q.ended_on, q.place from agency_service.request q`;

/** 帮办诉求 of every channel; the city sees all, a county its own. */
@Injectable()
export class AgencyRequests {
  constructor(private readonly sql: Sql) {}

  /** Who waits longest first, then what has ended, the latest first. */
  list(actor: Actor, { search, statuses, channel, after, limit }: AgencyRequestFilter): Promise<AgencyRequestRow[]> {
    return this.sql.rows<AgencyRequestRow>(
      `${ROW} where q.jurisdiction_path like $1 || '%' and ($2::text is null or q.number ilike $2 or q.owner_name ilike $2 or q.project_name ilike $2 or q.ticket_number ilike $2) and ($3::text[] is null or q.status = any($3)) and ($4::text is null or q.channel = $4)
         and ($5::int is null or (q.place, q.id) > ($5, $6)) order by q.place, q.id limit $7`, [actor.jurisdictionPath, search, statuses, channel, after?.place ?? null, after?.id ?? null, limit]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<AgencyRequestRow> {
    return (await this.sql.row<AgencyRequestRow>(`${ROW} where q.id = $1 and q.jurisdiction_path like $2 || '%'`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: AgencyRequestVerb, actor: Actor): Promise<AgencyRequestRow> {
    await this.sql.rows('select id from agency_service.request where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(AGENCY_REQUEST, verb, row, version);
    return row;
  }

  /** One that was sent before with this key; whoever sends it at the same moment waits. */
  async byKey(key: string): Promise<{ readonly number: string; readonly received_on: string } | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9802))', [key]);
    return this.sql.row('select number, received_on from agency_service.request where request_key = $1', [key]);
  }

  /** Jurisdiction of the city; undefined where there is no bureau. */
  async cityPath(): Promise<string | undefined> {
    return (await this.sql.row<{ path: string }>(`select u.jurisdiction_path path from organisation.unit u where u.kind = 'bureau' order by length(u.jurisdiction_path), u.id limit 1`))?.path;
  }

  /** One ticket of the hot-line is one request, whoever enters it. @throws agencyTicketTaken */
  async requireFree(ticket: string): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9801))', [ticket]);
    const known = await this.sql.row<{ number: string }>('select number from agency_service.request where ticket_number = $1', [ticket]);
    if (known) refuse('agencyTicketTaken', { ticket, number: known.number }, 'ticketNumber');
  }
}
