import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { FileStore, Sql } from '@onecounter/platform';
import type { Readable } from 'node:stream';

export interface PublicCopy {
  readonly id: string; readonly file_hash: string; readonly size_bytes: number; readonly key_id: string; readonly signature: string; readonly signed_at: Date; readonly public_key: string; readonly key_from: Date; readonly key_until: Date | null;
  readonly kind: string; readonly document_state: string; readonly title: string; readonly number: string | null; readonly unit_id: number; readonly holder_name: string; readonly item_name: string; readonly valid_until: string | null; readonly superseded: boolean; readonly amended: boolean;
}
const COLUMNS = 'e.id, e.file_hash, e.size_bytes, e.key_id, e.signature, e.signed_at, e.public_key, e.key_from, e.key_until, e.kind, e.document_state, e.title, e.number, e.unit_id, e.holder_name, e.item_name, e.valid_until, e.superseded, e.amended';

/** Electronic copies as issuance publishes them. */
@Injectable()
export class PublicCopies {
  constructor(private readonly sql: Sql, private readonly store: FileStore) {}

  ofFile(fileHash: string): Promise<PublicCopy | undefined> {
    return this.sql.row<PublicCopy>(`select ${COLUMNS} from issuance.published_electronic_copy e where e.file_hash = $1`, [fileHash]);
  }

  byId(id: string): Promise<PublicCopy | undefined> {
    return this.sql.row<PublicCopy>(`select ${COLUMNS} from issuance.published_electronic_copy e where e.id = $1`, [id]);
  }

  /** Those in force of cases. */
  ofCases(numbers: readonly string[]): Promise<PublicCopy[]> {
    return this.sql.rows<PublicCopy>(
      `select ${COLUMNS} from issuance.published_electronic_copy e join casework.permit_case c on c.id = e.case_id where c.number = any($1) and e.document_state <> 'voided' order by e.signed_at, e.id`, [numbers]);
  }

  keys(): Promise<{ id: string; public_key: string; valid_from: Date; valid_until: Date | null }[]> {
    return this.sql.rows('select k.id, k.public_key, k.valid_from, k.valid_until from issuance.published_copy_key k order by k.valid_from, k.id');
  }

  async open({ file_hash: hash }: PublicCopy): Promise<{ stream: Readable; sizeBytes: number }> {
    return (await this.store.open(hash)) ?? refuse('documentNotReady', { seconds: 2 });
  }
}
