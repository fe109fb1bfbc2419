import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

/** Who answers for a unit beside the person at work: its heads, and the leaders in charge of it. */
export interface AnswerableRow { readonly unitId: number; readonly heads: readonly number[]; readonly leaders: readonly number[] }

const HEADS = ['sectionHead', 'headOfWindowServices', 'countyApprover'];
const holds = (row: string): string => `${row}.valid_from <= $1::date and (${row}.valid_to is null or ${row}.valid_to > $1::date)`;

/** 负责人和分管领导 */
@Injectable()
export class Answerable {
  constructor(private readonly sql: Sql) {}

  /**
   * Of all units that are on the day, in one statement. A leader whose sections are not named answers for all of the jurisdiction; a county's bureau is headed by whoever approves there.
   * @param on legal day, Asia/Shanghai
   */
  ofAll(on: string): Promise<AnswerableRow[]> {
    return this.sql.rows<AnswerableRow>(
      `select u.id "unitId",
         array(select distinct h.person_id from organisation.post_holding h join organisation.account a on a.person_id = h.person_id and not a.disabled
           where h.unit_id = u.id and h.role = any($2) and ${holds('h')} order by 1)::int[] heads,
         array(select distinct h.person_id from organisation.post_holding h join organisation.account a on a.person_id = h.person_id and not a.disabled join organisation.unit hu on hu.id = h.unit_id
           where h.role = 'leaderInCharge' and ${holds('h')} and case when exists (select 1 from organisation.section_in_charge c where c.post_id = h.id and ${holds('c')})
             then exists (select 1 from organisation.section_in_charge c join organisation.unit up on up.id = c.unit_id where c.post_id = h.id and ${holds('c')} and u.path like up.path || '%')
             else u.jurisdiction_path like hu.jurisdiction_path || '%' end order by 1)::int[] leaders
       from organisation.unit u where ${holds('u')} order by u.id`, [on, HEADS]);
  }
}
