import { Injectable } from '@nestjs/common';
import { LegalClock, Sql, type Actor } from '@onecounter/platform';

export interface Assignee { readonly personId: number; readonly name: string; readonly unitName: string }

/** Reviewers to whom cases within the actor's reach may belong. */
@Injectable()
export class Assignees {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  within(actor: Actor): Promise<Assignee[]> {
    return this.sql.rows<Assignee>(
      `select distinct p.id "personId", p.name, u.name "unitName" from organisation.post_holding h join organisation.person p on p.id = h.person_id join organisation.unit u on u.id = h.unit_id
       where h.role = 'sectionReviewer' and h.valid_from <= $1 and (h.valid_to is null or h.valid_to > $1) and case when $2 then u.id = $3 else u.jurisdiction_path like $4 end order by u.name, p.name, p.id`,
      [this.legal.today(), actor.reach === 'section', actor.unitId, `${actor.jurisdictionPath}%`],
    );
  }
}
