import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor } from '@onecounter/platform';
import { RECEIVED } from './handovers';

interface Handed { readonly handed: number; readonly received: number; readonly signed: number; readonly returned: number; readonly unsigned: number }
export interface SectionCounts extends Handed { readonly unitId: number; readonly unitName: string; readonly granted: number; readonly published: number; readonly waiting: number; readonly held: number; readonly withdrawn: number; readonly late: number }
export interface DepartmentCounts extends Handed { readonly unitId: number | null; readonly unitName: string | null }

/** $1, $2: days of the decision, $3: today. */
const HANDED = `h.id, h.unit_id, c.unit_id section_id, h.unit_id is not null handed, h.status = 'signed' signed, h.ended_on is null and h.due_on < $3::date unsigned,
    ${RECEIVED} received
  from supervision.handover h join supervision.event e on e.id = h.event_id join casework.permit_case c on c.id = h.case_id left join organisation.unit u on u.id = h.unit_id where h.decided_on between $1::date and $2::date`;
const RETURNED = `h.id, h.section_id, (s.facts->>'unitId')::bigint unit_id from h join platform.step s on s.subject_kind = 'eventHandover' and s.subject_id = h.id and s.verb = 'returnEvent'`;
const SUMS = `count(*) filter (where handed)::int handed, count(*) filter (where received)::int received, count(*) filter (where signed)::int signed, count(*) filter (where unsigned)::int unsigned`;
const EACH = ['handed', 'received', 'signed', 'unsigned'].map((name) => `coalesce(g.${name}, 0) ${name}`).join(', ');

/** 联动统计 of the decisions of a period, by the reach of the post as its cases. */
@Injectable()
export class SupervisionCounts {
  constructor(private readonly sql: Sql) {}

  sections(actor: Actor, from: string, to: string, today: string): Promise<SectionCounts[]> {
    const scope = caseScope(actor, 4);
    return this.sql.rows<SectionCounts>(
      `with h as (select ${HANDED} and ${scope.where}), r as (select ${RETURNED}), g as (select section_id unit_id, ${SUMS} from h group by section_id),
         p as (select c.unit_id, count(*)::int granted, count(*) filter (where c.status = 'published')::int published, count(*) filter (where c.status = 'prepared')::int waiting, count(*) filter (where c.status = 'held')::int held, count(*) filter (where c.status = 'withdrawn')::int withdrawn,
           count(*) filter (where c.published_on > c.due_on or c.published_on is null and c.status = 'prepared' and c.due_on < $3::date)::int late from supervision.publication c where c.decided_on between $1::date and $2::date and ${scope.where} group by c.unit_id)
       select u.id "unitId", u.name "unitName", ${['granted', 'published', 'waiting', 'held', 'withdrawn', 'late'].map((name) => `coalesce(p.${name}, 0) ${name}`).join(', ')}, ${EACH}, (select count(distinct r.id)::int from r where r.section_id = u.id) returned
       from p full join g using (unit_id) join organisation.unit u on u.id = unit_id order by u.name, u.id`, [from, to, today, ...scope.values]);
  }

  /** Without a unit: what no department has. What one has returned counts there, wherever it went afterwards. */
  departments(actor: Actor, from: string, to: string, today: string): Promise<DepartmentCounts[]> {
    const scope = caseScope(actor, 4);
    return this.sql.rows<DepartmentCounts>(
      `with h as (select ${HANDED} and ${scope.where}), r as (select ${RETURNED}), g as (select unit_id, ${SUMS} from h group by unit_id), n as (select unit_id from g union select unit_id from r)
       select n.unit_id "unitId", u.name "unitName", ${EACH}, (select count(distinct r.id)::int from r where r.unit_id = n.unit_id) returned
       from n left join g on g.unit_id is not distinct from n.unit_id left join organisation.unit u on u.id = n.unit_id order by u.name nulls last, n.unit_id`, [from, to, today, ...scope.values]);
  }
}
