import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface ToldAgencyProject { readonly number: string; readonly agentId: number | null; readonly path: string }

/** What agency service publishes of the projects that it tracks; the page of an enterprise bears the id of its project. */
@Injectable()
export class ToldAgencyProjects {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<ToldAgencyProject | undefined> {
    return this.sql.row<ToldAgencyProject>('select t.number, t.agent_id "agentId", t.jurisdiction_path path from agency_service.published_tracked_project t where t.id = $1', [id]);
  }
}
