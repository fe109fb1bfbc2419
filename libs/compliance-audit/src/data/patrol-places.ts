import { Injectable } from '@nestjs/common';
import { Sql, type Actor } from '@onecounter/platform';
import type { HalfDay } from '../rules/patrol-time';

export interface RosteredPerson { readonly personId: number; readonly name: string }
export interface PatrolWindow { readonly id: number; readonly number: string; readonly name: string; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly rostered: readonly RosteredPerson[] }

/** Windows in the reach of whoever patrols, with who was rostered there: the bureau those of its jurisdiction, a hall its own. */
@Injectable()
export class PatrolPlaces {
  constructor(private readonly sql: Sql) {}

  /** @param windowId null: all of them */
  windows(actor: Actor, on: string, half: HalfDay, windowId: number | null): Promise<PatrolWindow[]> {
    return this.sql.rows<PatrolWindow>(
      `select w.id, w.number, w.name, w.unit_id, u.name unit_name, w.jurisdiction_path, coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.name) order by p.id) from organisation.roster_entry e join organisation.person p on p.id = e.person_id where e.window_id = w.id and e.on_date = $1 and e.half = $2), '[]') rostered
       from organisation.service_window w join organisation.unit u on u.id = w.unit_id where w.status = 'open' and ($3::bigint is null or w.id = $3) and w.jurisdiction_path like $4 and ($5::boolean or w.unit_id = $6) order by w.jurisdiction_path, w.unit_id, length(w.number), w.number limit 300`,
      [on, half, windowId, `${actor.jurisdictionPath}%`, actor.reach === 'bureau', actor.unitId]);
  }

  /** Whether the person held a post in the unit on the day. */
  async isOf(personId: number, unitId: number, on: string): Promise<boolean> {
    return (await this.sql.row('select 1 from organisation.post_holding h where h.person_id = $1 and h.unit_id = $2 and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3)', [personId, unitId, on])) !== undefined;
  }
}
