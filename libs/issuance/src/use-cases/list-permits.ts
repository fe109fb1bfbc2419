import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Permits } from '../data/permits';
import type { PermitPageView } from '../http/issuance.view';
import { presentPermit } from '../http/present-issuing';

/** 许可登记 within scope. */
@Injectable()
export class ListPermits {
  constructor(private readonly permits: Permits, private readonly legal: LegalClock) {}

  async page(query: { search?: string; before?: number; limit?: number }, actor: Actor): Promise<PermitPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.permits.list(actor, query.search ?? null, query.before ?? null, limit);
    const today = this.legal.today();
    return { rows: rows.map((row) => presentPermit(row, today)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }
}
