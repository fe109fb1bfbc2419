import { Injectable } from '@nestjs/common';
import { EVENT_HANDOVER, refuse, type EventHandoverStatus, type EventHandoverVerb } from '@onecounter/contracts';
import { requireStep } from '@onecounter/casework';
import { Sql, type Actor, type SubjectKind, type WriteStatement } from '@onecounter/platform';

export const EVENT_HANDOVER_SUBJECT = { lifecycle: EVENT_HANDOVER, table: 'supervision.handover' } as const satisfies SubjectKind;
export interface HandoverRow {
  readonly id: number; readonly status: EventHandoverStatus; readonly version: number; readonly head: Buffer; readonly event_id: string; readonly case_id: number; readonly case_number: string; readonly item_code: string; readonly item_name: string; readonly type: string; readonly label: string;
  readonly unit_id: number | null; readonly unit_name: string | null; readonly jurisdiction_path: string; readonly decided_on: string; readonly due_on: string; readonly ended_on: string | null; readonly place: number; readonly received: boolean; readonly words: string | null;
}
export interface HandoverFilter {
  readonly status: EventHandoverStatus | null; readonly open: boolean | null; readonly unitId: number | null; readonly overdueOn: string | null; readonly caseNumber: string | null; readonly caseId: number | null; readonly eventId: string | null;
  readonly from: string | null; readonly to: string | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}
export interface HandoverCountRow { readonly unit_id: number | null; readonly unit_name: string | null; readonly handed: number; readonly received: number; readonly signed: number; readonly late: number; readonly overdue: number }
/** Whose handovers one sees: those of one's own department and of what stands below it, or all of the place. */
export interface HandoverReach { readonly unitPath: string | null; readonly jurisdictionPath: string }

const RECEIVED = `exists (select 1 from supervision.delivery d join supervision.push_subscription s on s.id = d.subscription_id join organisation.unit r on r.id = s.unit_id where d.event_id = h.event_id and d.state = 'received' and u.path like r.path || '%')`;
const ROW = `select h.id, h.status, h.version, h.head, h.event_id, h.case_id, c.number case_number, h.item_code, c.item_name, h.type, coalesce(e.payload ->> 'label', h.type) label, h.unit_id, u.name unit_name, h.jurisdiction_path, h.decided_on, h.due_on, h.ended_on, h.place, ${RECEIVED} received,
  (select w.text from casework.step_word w where w.subject_kind = 'eventHandover' and w.subject_id = h.id order by w.step_seq desc limit 1) words
  from supervision.handover h join supervision.event e on e.id = h.event_id join casework.permit_case c on c.id = h.case_id left join organisation.unit u on u.id = h.unit_id`;
const WITHIN = `($1::text is null or u.path like $1 || '%') and h.jurisdiction_path like $2`;

/** Beside the step of the rerouting: the event's own place in the feed of its new department. */
export function feedAgain(w: WriteStatement, eventId: string, unitId: number): void {
  w.part('rr', `insert into supervision.rerouted_event (event_id, unit_id) select ${w.param(eventId, 'uuid')}, ${w.param(unitId, 'bigint')} from s on conflict do nothing`);
}

/** 审管交接 */
@Injectable()
export class Handovers {
  constructor(private readonly sql: Sql) {}

  /** What is not signed for by its due date, so that what is overdue stands first; then what is, the latest first. Days inclusive, of the decision. */
  list(reach: HandoverReach, filter: HandoverFilter): Promise<HandoverRow[]> {
    return this.sql.rows<HandoverRow>(
      `${ROW} where ${WITHIN} and ($3::text is null or h.status = $3) and ($4::boolean is null or (h.ended_on is null) = $4) and ($5::bigint is null or h.unit_id = $5) and ($6::date is null or h.ended_on is null and h.due_on < $6) and ($7::text is null or c.number = $7)
         and ($8::bigint is null or h.case_id = $8) and ($9::uuid is null or h.event_id = $9) and ($10::date is null or h.decided_on >= $10) and ($11::date is null or h.decided_on <= $11) and ($12::int is null or (h.place, h.id) > ($12, $13)) order by h.place, h.id limit $14`,
      [reach.unitPath, `${reach.jurisdictionPath}%`, filter.status, filter.open, filter.unitId, filter.overdueOn, filter.caseNumber, filter.caseId, filter.eventId, filter.from, filter.to, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit],
    );
  }

  /** @throws notFound */
  async get(reach: HandoverReach, id: number): Promise<HandoverRow> {
    return (await this.sql.row<HandoverRow>(`${ROW} where ${WITHIN} and h.id = $3`, [reach.unitPath, `${reach.jurisdictionPath}%`, id])) ?? refuse('notFound');
  }

  /** That of an event for a step; of a unit when several have it. @throws notFound, handoverUnitMissing, stepNotAllowed */
  async lock(reach: HandoverReach, eventId: string, unitId: number | null, verb: EventHandoverVerb, actor: Actor): Promise<HandoverRow> {
    const ids = await this.sql.rows<{ id: number; status: EventHandoverStatus }>(
      `select h.id, h.status from supervision.handover h where ($1::text is null or (select u.path from organisation.unit u where u.id = h.unit_id) like $1 || '%') and h.jurisdiction_path like $2 and h.event_id = $3 and ($4::bigint is null or h.unit_id = $4) order by h.id for update`, [reach.unitPath, `${reach.jurisdictionPath}%`, eventId, unitId]);
    const rule: { readonly from: readonly string[] } = EVENT_HANDOVER.steps[verb];
    const fitting = ids.length > 1 ? ids.filter(({ status }) => rule.from.includes(status)) : ids;
    if (fitting.length > 1 && actor.unitId !== null) refuse('handoverUnitMissing', {}, 'unitId');
    const row = await this.get(reach, (fitting[0] ?? ids[0] ?? refuse('notFound')).id);
    requireStep(EVENT_HANDOVER, verb, row, row.version);
    return row;
  }

  /** @throws handoverKnown */
  async requireWithout(eventId: string, unitId: number, unitName: string): Promise<void> {
    const known = await this.sql.row('select 1 from supervision.handover where event_id = $1 and unit_id = $2', [eventId, unitId]);
    if (known) refuse('handoverKnown', { name: unitName }, 'unitId');
  }

  /** Of those decided in the days (inclusive), by department: handed over, received by push, signed for, of these late, and not signed for though due before today. */
  counts(reach: HandoverReach, from: string, to: string, today: string): Promise<HandoverCountRow[]> {
    return this.sql.rows<HandoverCountRow>(
      `select h.unit_id, u.name unit_name, count(*)::int handed, count(*) filter (where ${RECEIVED})::int received, count(*) filter (where h.status = 'signed')::int signed, count(*) filter (where h.status = 'signed' and h.ended_on > h.due_on)::int late,
         count(*) filter (where h.ended_on is null and h.due_on < $5)::int overdue from supervision.handover h left join organisation.unit u on u.id = h.unit_id where ${WITHIN} and h.decided_on between $3::date and $4::date group by h.unit_id, u.name order by u.name nulls first`,
      [reach.unitPath, `${reach.jurisdictionPath}%`, from, to, today]);
  }
}
