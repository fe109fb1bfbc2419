import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor } from '@onecounter/platform';

export interface PermitRow {
  id: number; number: string; certificate_name: string; holder_name: string; holder_code: string | null; item_code: string; item_name: string; granted_on: string; valid_from: string; valid_until: string | null; state: string;
  case_id: number; case_number: string;
}

/** 许可登记, apart from the cases; newest first, within scope. */
@Injectable()
export class Permits {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, search: string | null, before: number | null, limit: number): Promise<PermitRow[]> {
    const scope = caseScope(actor, 4);
    const words = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.sql.rows<PermitRow>(
      `select p.id, p.number, p.certificate_name, p.holder_name, p.holder_code, p.item_code, c.item_name, p.granted_on, p.valid_from, p.valid_until, p.state, p.case_id, c.number case_number
       from casework.permit p join casework.permit_case c on c.id = p.case_id
       where p.id < $1 and ($2::text is null or p.number ilike $2 or p.holder_name ilike $2 or p.holder_code ilike $2 or c.number ilike $2) and ${scope.where} order by p.id desc limit $3`,
      [before ?? Number.MAX_SAFE_INTEGER, words, limit, ...scope.values],
    );
  }
}
