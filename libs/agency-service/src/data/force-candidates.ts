import { Injectable } from '@nestjs/common';
import { Sql, type Actor } from '@onecounter/platform';

export interface ForceCandidateRow { readonly person_id: number; readonly name: string; readonly role: string; readonly unit_name: string }

/** People who hold a post of the task force today and are not in it yet. */
@Injectable()
export class ForceCandidates {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, today: string): Promise<ForceCandidateRow[]> {
    return this.sql.rows(
      `select distinct h.person_id, p.name, h.role, u.name unit_name from organisation.post_holding h join organisation.person p on p.id = h.person_id join organisation.unit u on u.id = h.unit_id
       where h.role in ('taskForceHead', 'leadAgent', 'agent', 'reserveAgent', 'chiefRepresentative') and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2) and u.jurisdiction_path like $1 || '%'
         and not exists (select 1 from agency_service.force_member m where m.person_id = h.person_id and m.status = 'serving') order by h.person_id limit 200`, [actor.jurisdictionPath, today]);
  }
}
