import { Injectable } from '@nestjs/common';
import { LegalClock, Sql } from '@onecounter/platform';

/** Somebody who is away at a moment. */
export interface Away {
  readonly personId: number;
  readonly name: string;
  readonly leaveId: number;
  /** Legal time from which they are back. */
  readonly until: Date;
  /** Who has their duties at the moment; who is away too is followed to their own stand-in. Null: nobody who can be reached. */
  readonly standInId: number | null;
  readonly standInName: string | null;
}

/** What holds of a moment lies in the days, whether or not the step that begins the leave has been taken: nobody waits for a schedule. */
const AWAY = `select distinct on (l.person_id) l.person_id, l.id leave_id, coalesce(l.returned_at, l.ends_at) until, h.stand_in_id from organisation.leave l
  left join organisation.leave_handover h on h.leave_id = l.id and h.unit_id = l.unit_id and h.role = l.post and h.item_code is null
  where l.status in ('approved', 'away', 'ended') and l.begins_at <= $2 and coalesce(l.returned_at, l.ends_at) > $2 order by l.person_id, l.id`;
/** Links of a chain of stand-ins: more than a section has people. */
const LONGEST = 8;

/** 代岗 (IAM-4): who stands in for whom. For whoever gives work to people or tells them something. */
@Injectable()
export class StandIns {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** Those of the people who are away at the moment (legal time; now, when none is given), with who stands in for the post in which they asked for leave. Whoever is at work is left out. One statement. */
  async at(personIds: readonly number[], moment: Date = this.legal.now()): Promise<Map<number, Away>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.sql.rows<Away>(
      `with recursive away as (${AWAY}),
         chain as (select a.person_id who, a.stand_in_id at, 1 no from away a where a.person_id = any($1::bigint[])
           union all select c.who, a.stand_in_id, c.no + 1 from chain c join away a on a.person_id = c.at where c.no < ${LONGEST})
       select a.person_id "personId", p.name, a.leave_id "leaveId", a.until, e.id "standInId", e.name "standInName" from away a join organisation.person p on p.id = a.person_id
       left join lateral (select n.id, n.name from chain c join organisation.person n on n.id = c.at join organisation.account k on k.person_id = n.id and not k.disabled
         where c.who = a.person_id and not exists (select 1 from away x where x.person_id = c.at) order by c.no limit 1) e on true
       where a.person_id = any($1)`,
      [personIds, moment],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }
}
