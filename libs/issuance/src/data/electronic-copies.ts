import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { Signature } from './copy-keys';

export interface CopyRow { readonly id: string; readonly document_id: string; readonly case_id: number; readonly file_hash: string; readonly size_bytes: number }
export interface CopyToKeep extends Signature { readonly id: string; readonly documentId: string; readonly caseId: number; readonly fileHash: string; readonly sizeBytes: number }

@Injectable()
export class ElectronicCopies {
  constructor(private readonly sql: Sql) {}

  of(documentId: string): Promise<CopyRow | undefined> {
    return this.sql.row<CopyRow>('select id, document_id, case_id, file_hash, size_bytes from issuance.electronic_copy where document_id = $1', [documentId]);
  }

  /** Of two that are made at once the first stays, and is what both get. */
  async keep(copy: CopyToKeep): Promise<CopyRow | undefined> {
    await this.sql.rows(
      'insert into issuance.electronic_copy (id, document_id, case_id, file_hash, size_bytes, key_id, signature, signed_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (document_id) do nothing',
      [copy.id, copy.documentId, copy.caseId, copy.fileHash, copy.sizeBytes, copy.keyId, copy.signature, copy.signedAt],
    );
    return this.of(copy.documentId);
  }
}
