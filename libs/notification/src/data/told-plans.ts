import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

/** A plan whose target is lost; `because`: names of the items that hold it up. */
export interface ToldPlan { readonly number: string; readonly path: string; readonly agentId: number | null; readonly targetOn: string | null; readonly endsOn: string | null; readonly missingDays: number | null; readonly because: string | null }

/** What agency service publishes of plans. */
@Injectable()
export class ToldPlans {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<ToldPlan | undefined> {
    return this.sql.row<ToldPlan>('select l.number, l.jurisdiction_path path, l.agent_id "agentId", l.target_on "targetOn", l.ends_on "endsOn", l.missing_days "missingDays", l.because from agency_service.published_plan l where l.id = $1', [id]);
  }
}
