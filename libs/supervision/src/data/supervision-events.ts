import { Injectable } from '@nestjs/common';
import { EVENT_OF_VERB, type SupervisionPayload } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { EventStep, Supervisor } from '../rules/event-payload';

const POSITION_LOCK = 4_210_935;
/** The last place that was given. */
const TOP = '(select greatest((select coalesce(max(position), 0) from supervision.event), (select coalesce(max(position), 0) from supervision.rerouted_event)))';

export interface EventToWrite { readonly caseId: number; readonly seq: number; readonly occurredAt: Date; readonly decidedOn: string; readonly jurisdictionPath: string; readonly supervisors: readonly Supervisor[]; readonly payload: SupervisionPayload }
interface Beside { readonly decisionNumber: string | null; readonly byCommitment: boolean; readonly certificate: SupervisionPayload['certificate'] }

/** Events for supervision departments (审管衔接). */
@Injectable()
export class SupervisionEvents {
  constructor(private readonly sql: Sql) {}

  /** Steps of the case up to that one that make an event and have none yet, in their order; until the transaction ends nobody else writes events of the case. */
  async stepsToTell(caseId: number, seq: number): Promise<EventStep[]> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9350))', [`supervision ${caseId}`]);
    return this.sql.rows<EventStep>(
      `select s.seq, s.verb, s.legal_at "legalAt", s.facts from platform.step s where s.subject_kind = 'permitCase' and s.subject_id = $1 and s.seq <= $2 and s.verb = any($3)
         and exists (select 1 from platform.step g where g.subject_kind = 'permitCase' and g.subject_id = $1 and (g.verb = 'grantPermit' or g.verb in ('recordPastGrant', 'recordPastResult') and g.facts ->> 'decision' = 'granted') and g.seq <= s.seq)
         and not exists (select 1 from supervision.event e where e.case_id = $1 and e.seq = s.seq) order by s.seq`,
      [caseId, seq, [...EVENT_OF_VERB.keys()]],
    );
  }

  /** What of a granted case lies beside its row. */
  async beside(caseId: number): Promise<Beside> {
    const row = await this.sql.row<Beside>(
      `select (select d.mark || '〔' || d.year || '〕' || d.serial || '号' from platform.document d where d.subject_kind = 'permitCase' and d.subject_id = $1 and d.kind = 'grantDecision' order by d.step_seq desc limit 1) "decisionNumber",
         exists (select 1 from platform.step s where s.subject_kind = 'permitCase' and s.subject_id = $1 and s.verb = 'acceptWithCommitment') "byCommitment",
         (select json_build_object('name', p.certificate_name, 'number', p.number, 'validFrom', p.valid_from, 'validTo', p.valid_until) from casework.permit p where p.case_id = $1) certificate`, [caseId]);
    return row ?? { decisionNumber: null, byCommitment: false, certificate: null };
  }

  /** Supervision departments of these names (or former ones) that answer for the place on that day, in the order of the names; the nearest to the place first. */
  departments(names: readonly string[], jurisdictionPath: string, day: string): Promise<Supervisor[]> {
    return this.sql.rows<Supervisor>(
      `select distinct on (n.no) u.id, u.code, u.name from unnest($1::text[]) with ordinality n(name, no) join organisation.unit u on u.kind = 'supervision' and (u.name = n.name or n.name = any(u.alias))
         and $2 like u.jurisdiction_path || '%' and u.valid_from <= $3 and (u.valid_to is null or u.valid_to > $3) order by n.no, (u.name = n.name) desc, length(u.jurisdiction_path) desc, u.id`, [names, jurisdictionPath, day]);
  }

  async write(event: EventToWrite): Promise<void> {
    const { payload, supervisors } = event;
    const ids = supervisors.map(({ id }) => id);
    await this.sql.rows(
      `insert into supervision.event (id, case_id, seq, type, item_code, jurisdiction_path, supervisor_unit_id, supervisor_unit_ids, occurred_at, decided_on, due_on, payload)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
      [payload.id, event.caseId, event.seq, payload.event, payload.case.itemCode, event.jurisdictionPath, ids[0] ?? null, ids, event.occurredAt, event.decidedOn, payload.dueOn, JSON.stringify(payload)],
    );
  }

  /**
   * Places in the feed for what is committed and has none. One at a time: whoever sees a position sees all smaller ones, because the lock is let go by the commit.
   * Whoever reads the feed asks for it first; it costs one look into an index that is empty most of the time.
   */
  async place(): Promise<number> {
    if (!(await this.sql.row('(select 1 from supervision.event where position is null limit 1) union all (select 1 from supervision.rerouted_event where position is null limit 1)'))) return 0;
    return this.sql.transaction(async () => {
      await this.sql.rows('select pg_advisory_xact_lock($1)', [POSITION_LOCK]);
      const placed = await this.sql.rows(
        `update supervision.event e set position = n.position from (select id, ${TOP} + row_number() over (order by written_no) "position" from supervision.event where position is null) n
         where e.id = n.id returning e.id`);
      const rerouted = await this.sql.rows(
        `update supervision.rerouted_event r set position = n.position from (select routed_no, ${TOP} + row_number() over (order by routed_no) "position" from supervision.rerouted_event where position is null) n
         where r.routed_no = n.routed_no returning r.routed_no`);
      return placed.length + rerouted.length;
    });
  }
}
