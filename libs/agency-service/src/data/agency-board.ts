import { Injectable } from '@nestjs/common';
import type { AgencyMode, AgencyStage, ProjectKind } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';

export interface StageCount { readonly stage: AgencyStage; readonly running: number; readonly investment_wan: number; readonly late: number; readonly soon: number; readonly unassigned: number }
export interface BoardCard { readonly id: number; readonly number: string; readonly name: string; readonly owner_name: string; readonly stage: AgencyStage; readonly mode: AgencyMode; readonly investment_wan: number; readonly agent_name: string | null; readonly target_on: string | null; readonly registered_on: string; readonly authorised: boolean }
export interface PlaceCount { readonly place: string; readonly running: number; readonly investment_wan: number; readonly late: number; readonly returned: number; readonly mean_days: number | null }
/** soonOn: the last day of what is due soon; from: the first day of the year that is counted. */
export interface BoardDays { readonly today: string; readonly soonOn: string; readonly from: string }
export interface BoardFilter { readonly agentId: number | null; readonly kind: ProjectKind | null }

/** As in the index that the board stands on. */
const RUNNING = `p.status in ('registered', 'serving', 'returned')`;
const SEEN = `${RUNNING} and p.jurisdiction_path like $1 || '%' and ($2::bigint is null or p.agent_id = $2) and ($3::text is null or p.kind = $3)`;
/** A project without a target waits behind those that have one. */
const URGENCY = `coalesce(p.target_on, 'infinity'::date), p.id`;

/** 项目看板: what runs, by stage and by place; the city sees all, a county its own (AGY-10). */
@Injectable()
export class AgencyBoard {
  constructor(private readonly sql: Sql) {}

  stages(actor: Actor, { agentId, kind }: BoardFilter, { today, soonOn }: BoardDays): Promise<StageCount[]> {
    return this.sql.rows<StageCount>(
      `select p.stage, count(*)::int running, coalesce(sum(p.investment_wan), 0)::float8 investment_wan, count(*) filter (where p.status <> 'returned' and p.target_on < $4::date)::int late,
         count(*) filter (where p.status <> 'returned' and p.target_on between $4::date and $5::date)::int soon, count(*) filter (where p.agent_id is null)::int unassigned from agency_service.project p where ${SEEN} group by p.stage`,
      [actor.jurisdictionPath, agentId, kind, today, soonOn]);
  }

  /** The most urgent `limit` of each stage. */
  cards(actor: Actor, { agentId, kind }: BoardFilter, stages: readonly AgencyStage[], { today }: BoardDays, limit: number): Promise<BoardCard[]> {
    return this.sql.rows<BoardCard>(
      `select c.id, c.number, c.name, c.owner_name, c.stage, c.mode, c.investment_wan::float8 investment_wan, n.name agent_name, c.target_on, c.registered_on,
         (c.mode = 'assistance' or (c.authorised_on is not null and (c.authorised_until is null or c.authorised_until >= $5::date))) authorised
       from unnest($4::text[]) with ordinality s(stage, place), lateral (select p.* from agency_service.project p where p.stage = s.stage and ${SEEN} order by ${URGENCY} limit $6) c
       left join organisation.person n on n.id = c.agent_id order by s.place, coalesce(c.target_on, 'infinity'::date), c.id`,
      [actor.jurisdictionPath, agentId, kind, stages, today, limit]);
  }

  /** 市、县区各自: a place is the jurisdiction that registered; days from registration to the results, those of this year. */
  places(actor: Actor, { agentId, kind }: BoardFilter, { today, from }: BoardDays): Promise<PlaceCount[]> {
    return this.sql.rows<PlaceCount>(
      `select coalesce((select u.name from organisation.unit u where u.jurisdiction_path = t.path and u.kind in ('bureau', 'county') order by u.id limit 1), t.path) place, t.running, t.investment_wan, t.late, t.returned, t.mean_days from (
         select p.jurisdiction_path path, count(*) filter (where ${RUNNING})::int running, coalesce(sum(p.investment_wan) filter (where ${RUNNING}), 0)::float8 investment_wan,
           count(*) filter (where p.status in ('registered', 'serving') and p.target_on < $4::date)::int late, count(*) filter (where p.returned_on >= $5::date)::int returned,
           round(avg(p.returned_on - p.registered_on) filter (where p.returned_on >= $5::date), 1)::float8 mean_days
         from agency_service.project p where (${RUNNING} or p.returned_on >= $5::date) and p.jurisdiction_path like $1 || '%' and ($2::bigint is null or p.agent_id = $2) and ($3::text is null or p.kind = $3) group by p.jurisdiction_path) t order by t.path`,
      [actor.jurisdictionPath, agentId, kind, today, from]);
  }
}
