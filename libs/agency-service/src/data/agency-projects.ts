import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { AGENCY_PROJECT, refuse, type AgencyMode, type AgencyProjectStatus, type AgencyProjectVerb, type AgencyStage, type ProjectKind, type ReturnWay } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const AGENCY_PROJECT_SUBJECT = { lifecycle: AGENCY_PROJECT, table: 'agency_service.project' } as const satisfies SubjectKind;
export interface AgencyProjectRow {
  readonly id: number; readonly status: AgencyProjectStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly request_id: number | null; readonly project_id: number | null; readonly project_code: string | null;
  readonly name: string; readonly owner_name: string; readonly owner_code: string; readonly kind: ProjectKind; readonly investment_wan: number; readonly place: string; readonly contact_sealed: string; readonly contact_masked: string; readonly phone_masked: string;
  readonly mode: AgencyMode; readonly stage: AgencyStage; readonly needs: string; readonly limits: string | null; readonly target_on: string | null; readonly speciality: string; readonly jurisdiction_path: string;
  readonly agent_id: number | null; readonly agent_name: string | null; readonly assigned_on: string | null; readonly authorised_on: string | null; readonly authorised_until: string | null; readonly authorisation_file: string | null; readonly signer_name: string | null;
  readonly registered_by: number; readonly registered_on: string; readonly started_on: string | null; readonly return_way: ReturnWay | null; readonly returned_on: string | null; readonly withdrawn_on: string | null; readonly ended_on: string | null;
}
export interface AgencyProjectFilter { readonly search: string | null; readonly status: AgencyProjectStatus | null; readonly stage: AgencyStage | null; readonly mine: boolean; readonly before: number | null; readonly limit: number }

const ROW = `select p.id, p.status, p.version, p.head, p.number, p.request_id, p.project_id, (select c.code from casework.project c where c.id = p.project_id) project_code, p.name, p.owner_name, p.owner_code, p.kind, p.investment_wan::float8 investment_wan, p.place,
  p.contact_sealed, p.contact_masked, p.phone_masked, p.mode, p.stage, p.needs, p.limits, p.target_on, p.speciality, p.jurisdiction_path, p.agent_id, (select n.name from organisation.person n where n.id = p.agent_id) agent_name, p.assigned_on, p.authorised_on, p.authorised_until,
  p.authorisation_file, p.signer_name, p.registered_by, p.registered_on, p.started_on, p.return_way, p.returned_on, p.withdrawn_on, p.ended_on from agency_service.project p`;

/** 代办项目. The city sees all of its jurisdiction, a county its own (AGY-10). */
@Injectable()
export class AgencyProjects {
  constructor(private readonly sql: Sql) {}

  /** The newest first. */
  list(actor: Actor, { search, status, stage, mine, before, limit }: AgencyProjectFilter): Promise<AgencyProjectRow[]> {
    return this.sql.rows<AgencyProjectRow>(
      `${ROW} where p.jurisdiction_path like $1 || '%' and ($2::text is null or p.number ilike $2 or p.name ilike $2 or p.owner_name ilike $2) and ($3::text is null or p.status = $3) and (not $4::boolean or p.agent_id = $5) and ($6::bigint is null or p.id < $6)
         and ($8::text is null or (p.stage = $8 and p.status in ('registered', 'serving', 'returned')))
       order by p.id desc limit $7`, [actor.jurisdictionPath, search, status, mine, actor.personId, before, limit, stage]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<AgencyProjectRow> {
    return (await this.sql.row<AgencyProjectRow>(`${ROW} where p.id = $1 and p.jurisdiction_path like $2 || '%'`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
  }

  /** Nobody moves it meanwhile. @throws notFound */
  async hold(id: number, actor: Actor): Promise<AgencyProjectRow> {
    await this.sql.rows('select id from agency_service.project where id = $1 for update', [id]);
    return this.get(id, actor);
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: AgencyProjectVerb, actor: Actor): Promise<AgencyProjectRow> {
    const row = await this.hold(id, actor);
    requireStep(AGENCY_PROJECT, verb, row, version);
    return row;
  }
}
