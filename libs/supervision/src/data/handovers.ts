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
  readonly status: EventHandoverStatus | null; readonly open: boolean | null; readonly unitId: number | null; readonly routed: boolean | null; readonly sectionId: number | null; readonly received: true | null; readonly late: true | null; readonly returned: true | null; readonly returnedBy: number | null; readonly overdueOn: string | null; readonly caseNumber: string | null; readonly caseId: number | null; readonly eventId: string | null;
  readonly from: string | null; readonly to: string | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}
export interface HandoverCountRow { readonly unit_id: number | null; readonly unit_name: string | null; readonly handed: number; readonly received: number; readonly signed: number; readonly late: number; readonly overdue: number }
/** Whose handovers one sees: those of one's own department and of what stands below it; of the bureau, those of cases of named sections, or all of the place. */
export interface HandoverReach { readonly unitPath: string | null; readonly jurisdictionPath: string; readonly sectionIds: readonly number[] | null }

/** Of handover h of event e in the hands of unit u: its receiver has taken a push, or a program that reads the feed has acknowledged it. */
export const RECEIVED = `(exists (select 1 from supervision.delivery d join supervision.push_subscription s on s.id = d.subscription_id join organisation.unit r on r.id = s.unit_id where d.event_id = h.event_id and d.state = 'received' and u.path like r.path || '%')
    or exists (select 1 from supervision.feed_acknowledgement a join organisation.api_client k on k.id = a.client_id and not k.sandbox join organisation.unit r on r.id = k.unit_id where a.position >= coalesce((select r2.position from supervision.rerouted_event r2 where r2.event_id = h.event_id and r2.unit_id = h.unit_id), e.position) and u.path like r.path || '%'))`;
const RETURNED = `exists (select 1 from platform.step s where s.subject_kind = 'eventHandover' and s.subject_id = h.id and s.verb = 'returnEvent'`;
const ROW = `select h.id, h.status, h.version, h.head, h.event_id, h.case_id, c.number case_number, h.item_code, c.item_name, h.type, coalesce(e.payload ->> 'label', h.type) label, h.unit_id, u.name unit_name, h.jurisdiction_path, h.decided_on, h.due_on, h.ended_on, h.place, ${RECEIVED} received,
  (select w.text from casework.step_word w where w.subject_kind = 'eventHandover' and w.subject_id = h.id order by w.step_seq desc limit 1) words
  from supervision.handover h join supervision.event e on e.id = h.event_id join casework.permit_case c on c.id = h.case_id left join organisation.unit u on u.id = h.unit_id`;
const WITHIN = `($1::text is null or u.path like $1 || '%') and h.jurisdiction_path like $2 and ($3::bigint[] is null or c.unit_id = any($3))`;
const within = ({ unitPath, jurisdictionPath, sectionIds }: HandoverReach): readonly unknown[] => [unitPath, `${jurisdictionPath}%`, sectionIds];

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
      `${ROW} where ${WITHIN} and ($4::text is null or h.status = $4) and ($5::boolean is null or (h.ended_on is null) = $5) and ($6::bigint is null or h.unit_id = $6) and ($7::date is null or h.ended_on is null and h.due_on < $7) and ($8::text is null or c.number = $8)
         and ($9::bigint is null or h.case_id = $9) and ($10::uuid is null or h.event_id = $10) and ($11::date is null or h.decided_on >= $11) and ($12::date is null or h.decided_on <= $12) and ($13::int is null or (h.place, h.id) > ($13, $14))
         and ($16::boolean is null or (h.unit_id is not null) = $16) and ($17::bigint is null or c.unit_id = $17) and ($18::boolean is null or ${RECEIVED}) and ($19::boolean is null or h.ended_on > h.due_on) and ($20::boolean is null or ${RETURNED}))
         and ($21::bigint is null or ${RETURNED} and (s.facts->>'unitId')::bigint = $21)) order by h.place, h.id limit $15`,
      [...within(reach), filter.status, filter.open, filter.unitId, filter.overdueOn, filter.caseNumber, filter.caseId, filter.eventId, filter.from, filter.to, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit,
        filter.routed, filter.sectionId, filter.received, filter.late, filter.returned, filter.returnedBy],
    );
  }

  /** @throws notFound */
  async get(reach: HandoverReach, id: number): Promise<HandoverRow> {
    return (await this.sql.row<HandoverRow>(`${ROW} where ${WITHIN} and h.id = $4`, [...within(reach), id])) ?? refuse('notFound');
  }

  /** That of an event for a step; of a unit when several have it. @throws notFound, handoverUnitMissing, stepNotAllowed */
  async lock(reach: HandoverReach, eventId: string, unitId: number | null, verb: EventHandoverVerb, actor: Actor): Promise<HandoverRow> {
    const ids = await this.sql.rows<{ id: number; status: EventHandoverStatus }>(
      `select h.id, h.status from supervision.handover h where ($1::text is null or (select u.path from organisation.unit u where u.id = h.unit_id) like $1 || '%') and h.jurisdiction_path like $2
         and ($3::bigint[] is null or (select c.unit_id from casework.permit_case c where c.id = h.case_id) = any($3)) and h.event_id = $4 and ($5::bigint is null or h.unit_id = $5) order by h.id for update`, [...within(reach), eventId, unitId]);
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

  /** Of those decided in the days (inclusive), by department: handed over, received, signed for, of these late, and not signed for though due before today. */
  counts(reach: HandoverReach, from: string, to: string, today: string): Promise<HandoverCountRow[]> {
    return this.sql.rows<HandoverCountRow>(
      `select h.unit_id, u.name unit_name, count(*)::int handed, count(*) filter (where ${RECEIVED})::int received, count(*) filter (where h.status = 'signed')::int signed, count(*) filter (where h.status = 'signed' and h.ended_on > h.due_on)::int late,
         count(*) filter (where h.ended_on is null and h.due_on < $6)::int overdue from supervision.handover h join supervision.event e on e.id = h.event_id join casework.permit_case c on c.id = h.case_id left join organisation.unit u on u.id = h.unit_id where ${WITHIN} and h.decided_on between $4::date and $5::date group by h.unit_id, u.name order by u.name nulls first`,
      [...within(reach), from, to, today]);
  }
}
