import { Injectable } from '@nestjs/common';
import type { SupervisionPayload } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

/** Whose feed it is. */
export interface FeedReader { readonly clientId: number; readonly sandbox: boolean; /** Of the department: what lies below it is its own. */ readonly unitPath: string; readonly jurisdictionPath: string }
export interface FedEvent { readonly position: number; readonly payload: SupervisionPayload }
export interface FeedPage { readonly events: readonly FedEvent[]; /** The last place there is. */ readonly end: number }

/** Both statements read rows and end in one look, so that nothing between the last row and the end can come later. */
const REAL = `
  with ours as (select array_agg(u.id) ids from organisation.unit u where u.path like $2 || '%'),
    page as (select * from (
      (select e.position, e.payload from supervision.event e, ours where e.position > $1 and e.supervisor_unit_ids && ours.ids and e.jurisdiction_path like $3 || '%' order by e.position limit $4)
      union all
      (select r.position, e.payload from supervision.rerouted_event r join supervision.event e on e.id = r.event_id, ours where r.position > $1 and r.unit_id = any(ours.ids) and e.jurisdiction_path like $3 || '%' order by r.position limit $4)) both_ways order by position limit $4)
  select coalesce((select json_agg(json_build_object('position', p.position, 'payload', p.payload) order by p.position) from page p), '[]') events,
    greatest((select max(position) from supervision.event), (select max(position) from supervision.rerouted_event), 0)::int "end"`;
const SANDBOX = `
  with page as (select e.position, e.payload from supervision.sandbox_event e where e.client_id = $2 and e.position > $1 order by e.position limit $3)
  select coalesce((select json_agg(json_build_object('position', p.position, 'payload', p.payload) order by p.position) from page p), '[]') events,
    coalesce((select max(position) from supervision.sandbox_event where client_id = $2), 0)::int "end"`;

/** 审管事件 as programs pull them. */
@Injectable()
export class Feed {
  constructor(private readonly sql: Sql) {}

  /** What stands after the position, in order; one more than `limit` tells that more follow. */
  async after(position: number, reader: FeedReader, limit: number): Promise<FeedPage> {
    const page = await (reader.sandbox
      ? this.sql.row<FeedPage>(SANDBOX, [position, reader.clientId, limit + 1])
      : this.sql.row<FeedPage>(REAL, [position, reader.unitPath, reader.jurisdictionPath, limit + 1]));
    return page ?? { events: [], end: 0 };
  }

  /** Up to where the program has everything; 0: it has not said. */
  async acknowledged(clientId: number): Promise<number> {
    const row = await this.sql.row<{ position: number }>('select coalesce(max(position), 0)::int "position" from supervision.feed_acknowledgement where client_id = $1', [clientId]);
    return row?.position ?? 0;
  }

  /** Only forward: what lies behind what was acknowledged changes nothing. */
  async acknowledge(clientId: number, position: number, legalAt: Date, machineAt: Date): Promise<void> {
    await this.sql.rows(
      `insert into supervision.feed_acknowledgement (client_id, position, legal_at, machine_at) select $1::bigint, $2::bigint, $3, $4
       where $2::bigint > coalesce((select max(position) from supervision.feed_acknowledgement where client_id = $1), 0) on conflict do nothing`, [clientId, position, legalAt, machineAt]);
  }

  /** Id of the decision that an event names, when the reader may see the event; a sandbox key sees none. */
  async decisionOf(eventId: string, { sandbox, unitPath, jurisdictionPath }: FeedReader): Promise<string | null> {
    if (sandbox) return null;
    const row = await this.sql.row<{ id: string | null }>(
      `select (select d.id from platform.document d where d.subject_kind = 'permitCase' and d.subject_id = e.case_id and d.kind = 'grantDecision' and d.state <> 'voided' order by d.step_seq desc limit 1) id
       from supervision.event e where e.id = $1 and e.jurisdiction_path like $3 || '%' and exists (select 1 from organisation.unit u where u.path like $2 || '%'
         and (u.id = any(e.supervisor_unit_ids) or exists (select 1 from supervision.rerouted_event r where r.event_id = e.id and r.unit_id = u.id)))`, [eventId, unitPath, jurisdictionPath]);
    return row?.id ?? null;
  }

  async makeTestEvent(clientId: number, payload: SupervisionPayload, machineAt: Date): Promise<void> {
    await this.sql.rows('insert into supervision.sandbox_event (id, client_id, type, payload, machine_at) values ($1, $2, $3, $4, $5)', [payload.id, clientId, payload.event, JSON.stringify(payload), machineAt]);
  }
}
