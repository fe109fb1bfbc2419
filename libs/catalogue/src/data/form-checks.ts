import { Injectable } from '@nestjs/common';
import { LegalClock, Sql } from '@onecounter/platform';

export interface AddressToCheck { readonly id: number; readonly address: string }

/** What the outside addresses of forms answered last. */
@Injectable()
export class FormChecks {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** Those looked at longest ago first. */
  due(most: number): Promise<AddressToCheck[]> {
    return this.sql.rows<AddressToCheck>(
      `select f.id, f.address from catalogue.form f left join catalogue.form_check c on c.form_id = f.id and c.address = f.address
       where f.address is not null and f.status <> 'cancelled' order by c.checked_at nulls first, f.id limit $1`, [most]);
  }

  /** Failures of one address are counted in a row; another address begins anew. */
  async keep({ id, address }: AddressToCheck, { works, detail }: { readonly works: boolean; readonly detail: string }): Promise<void> {
    await this.sql.rows(
      `insert into catalogue.form_check (form_id, address, works, detail, failures, checked_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (form_id) do update set address = excluded.address, works = excluded.works, detail = excluded.detail, checked_at = excluded.checked_at,
         failures = case when excluded.works then 0 when form_check.address = excluded.address then form_check.failures + 1 else 1 end`,
      [id, address, works, detail, works ? 0 : 1, this.legal.now()]);
  }
}
