import { Injectable } from '@nestjs/common';
import type { PublishedGrant } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface PublicGrant { readonly public_id: string; readonly content: PublishedGrant; readonly decided_on: string; readonly published_on: string; readonly corrected_on: string | null; readonly verification_token: string | null }
export interface GrantQuestion {
  /** For ilike, null: any. */
  readonly holder: string | null; readonly item: string | null; readonly code: string | null; readonly itemCode: string | null; readonly document: string | null;
  readonly from: string | null; readonly to: string | null; readonly after: { readonly on: string; readonly id: string } | null; readonly limit: number;
}
const COLUMNS = 'g.public_id, g.content, g.decided_on, g.published_on, g.corrected_on';

/** 信息公示: what is public of grants, and nothing else. */
@Injectable()
export class PublicGrants {
  constructor(private readonly sql: Sql) {}

  /** The latest first; days inclusive, of the decision. */
  list({ holder, code, item, itemCode, document, from, to, after, limit }: GrantQuestion): Promise<PublicGrant[]> {
    return this.sql.rows<PublicGrant>(
      `select ${COLUMNS}, null verification_token from supervision.published_grant g where ($1::text is null or g.holder_name ilike $1) and ($2::text is null or g.holder_code = $2) and ($3::text is null or g.item_name ilike $3 or g.item_code = $4)
         and ($5::text is null or g.document_number = $5) and ($6::date is null or g.decided_on >= $6) and ($7::date is null or g.decided_on <= $7) and ($8::date is null or (g.published_on, g.public_id) < ($8, $9::uuid))
       order by g.published_on desc, g.public_id desc limit $10`,
      [holder, code, item, itemCode, document, from, to, after?.on ?? null, after?.id ?? null, limit],
    );
  }

  find(id: string): Promise<PublicGrant | undefined> {
    return this.sql.row<PublicGrant>(`select ${COLUMNS}, g.verification_token from supervision.published_grant g where g.public_id = $1`, [id]);
  }
}
