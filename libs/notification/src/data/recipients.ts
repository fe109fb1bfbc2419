import { Injectable } from '@nestjs/common';
import type { Permission } from '@onecounter/contracts';
import { LegalClock, Sql } from '@onecounter/platform';

const IN_POST = `from organisation.post_holding h join organisation.role_grant g on g.role = h.role join organisation.account a on a.person_id = h.person_id and not a.disabled
  where g.permission = $1 and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2)`;

/** Who may do something today, by the permissions of the posts; whoever cannot sign in is not told. */
@Injectable()
export class Recipients {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  inUnits(permission: Permission, unitIds: readonly number[]): Promise<number[]> {
    return this.ids(`select distinct h.person_id id ${IN_POST} and h.unit_id = any($3) order by 1`, [permission, this.legal.today(), unitIds]);
  }

  inJurisdiction(permission: Permission, path: string): Promise<number[]> {
    return this.ids(`select distinct h.person_id id ${IN_POST} and h.unit_id in (select u.id from organisation.unit u where u.jurisdiction_path = $3) order by 1`, [permission, this.legal.today(), path]);
  }

  /** 代办长 of a place, those of the one above it where it has none: whoever may close a project leads its agents. */
  async leadAgentsOf(path: string): Promise<readonly number[]> {
    for (let place = path; place.length > 1; place = place.replace(/[^/]+\/$/u, '')) {
      const leads = await this.inJurisdiction('closeAgencyProject', place);
      if (leads.length > 0) return leads;
    }
    return [];
  }

  /** Whatever their unit: administrators stand beside the sections. */
  holding(permission: Permission): Promise<number[]> {
    return this.ids(`select distinct h.person_id id ${IN_POST} order by 1`, [permission, this.legal.today()]);
  }

  /** Everybody who holds a post there today. */
  ofUnits(unitIds: readonly number[]): Promise<number[]> {
    return this.ids(
      `select distinct h.person_id id from organisation.post_holding h join organisation.account a on a.person_id = h.person_id and not a.disabled
       where h.unit_id = any($1) and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2) order by 1`, [unitIds, this.legal.today()]);
  }

  private async ids(text: string, values: readonly unknown[]): Promise<number[]> {
    return (await this.sql.rows<{ id: number }>(text, values)).map(({ id }) => id);
  }
}
