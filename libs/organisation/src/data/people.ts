import { Injectable } from '@nestjs/common';
import type { RoleName } from '@onecounter/contracts';
import { LegalClock, Sql } from '@onecounter/platform';

export interface PersonInPost {
  readonly id: number;
  readonly name: string;
  readonly role: RoleName;
}

/** Who is where today; names of whoever ever was. */
@Injectable()
export class People {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** People who hold the post in the unit today and can sign in, by name. */
  ofUnit(unitId: number, role: RoleName): Promise<PersonInPost[]> {
    return this.sql.rows<PersonInPost>(
      `select distinct p.id, p.name, h.role from organisation.post_holding h
       join organisation.person p on p.id = h.person_id
       join organisation.account a on a.person_id = p.id and not a.disabled
       where h.unit_id = $1 and h.role = $2 and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3) order by p.name, p.id`,
      [unitId, role, this.legal.today()],
    );
  }

  /** Names by id; unknown ids are left out. */
  async names(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<{ id: number; name: string }>('select id, name from organisation.person where id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
