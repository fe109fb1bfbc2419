import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { FORCE_MEMBER, refuse, type ForceMemberStatus, type ForceMemberVerb, type ForcePost } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const FORCE_MEMBER_SUBJECT = { lifecycle: FORCE_MEMBER, table: 'agency_service.force_member' } as const satisfies SubjectKind;
export interface ForceMemberRow {
  readonly id: number; readonly status: ForceMemberStatus; readonly version: number; readonly head: Buffer; readonly post: ForcePost; readonly person_id: number | null; readonly name: string; readonly represents: string | null; readonly phone: string | null;
  readonly specialities: readonly string[]; readonly capacity: number; readonly shifts: readonly string[]; readonly jurisdiction_path: string; readonly from_on: string; readonly left_on: string | null; readonly load: number;
}

const ROW = `select m.id, m.status, m.version, m.head, m.post, m.person_id, m.name, m.represents, m.phone, m.specialities, m.capacity, m.shifts, m.jurisdiction_path, m.from_on, m.left_on,
  (select count(*)::int from agency_service.project p where p.agent_id = m.person_id and p.status in ('registered', 'serving')) load from agency_service.force_member m`;

/** 专班成员 of a jurisdiction and below. */
@Injectable()
export class ForceMembers {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor): Promise<ForceMemberRow[]> {
    return this.sql.rows<ForceMemberRow>(`${ROW} where m.jurisdiction_path like $1 || '%' and m.status = 'serving' order by m.jurisdiction_path, array_position(array['head', 'deputy', 'leadAgent', 'agent', 'reserveAgent', 'representative'], m.post), m.id limit 500`, [actor.jurisdictionPath]);
  }

  /** Those to whom a project of that jurisdiction can be given: its own people and, over a county, those of the city. */
  agentsFor(jurisdictionPath: string): Promise<(ForceMemberRow & { readonly person_id: number })[]> {
    return this.sql.rows(`${ROW} where $1 like m.jurisdiction_path || '%' and m.status = 'serving' and m.person_id is not null and m.post in ('leadAgent', 'agent', 'reserveAgent') order by m.id limit 200`, [jurisdictionPath]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<ForceMemberRow> {
    return (await this.sql.row<ForceMemberRow>(`${ROW} where m.id = $1 and m.jurisdiction_path like $2 || '%'`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: ForceMemberVerb, actor: Actor): Promise<ForceMemberRow> {
    await this.sql.rows('select id from agency_service.force_member where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(FORCE_MEMBER, verb, row, version);
    return row;
  }

  /** The account that holds the post in the jurisdiction today. */
  async holder(personId: number, role: string, today: string, actor: Actor): Promise<{ name: string; path: string } | null> {
    return (await this.sql.row<{ name: string; path: string }>(
      `select p.name, u.jurisdiction_path path from organisation.post_holding h join organisation.person p on p.id = h.person_id join organisation.unit u on u.id = h.unit_id
       where h.person_id = $1 and h.role = $2 and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3) and u.jurisdiction_path like $4 || '%' order by h.id limit 1`, [personId, role, today, actor.jurisdictionPath])) ?? null;
  }

  /** @throws forceMemberTaken */
  async requireFree(personId: number, post: ForcePost): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9802))', [`${personId} ${post}`]);
    if (await this.sql.row(`select id from agency_service.force_member where person_id = $1 and post = $2 and status = 'serving'`, [personId, post])) refuse('forceMemberTaken', {}, 'personId');
  }
}
