import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { JudgedPoint, SignedBy } from './inspections';

export interface FindingToKeep {
  readonly clientId: string; readonly digest: Buffer; readonly requestId: number; readonly byPerson: number; readonly observedAt: Date; readonly receivedAt: Date; readonly placeText: string | null; readonly results: readonly JudgedPoint[];
  readonly note: string | null; readonly photos: readonly string[]; readonly signatures: readonly SignedBy[]; readonly presentSealed: string | null; readonly presentMasked: string | null; readonly presentSignature: { readonly fileId: string; readonly hash: string } | null;
}
export interface KeptFinding { readonly id: number; readonly body_digest: Buffer; readonly request_id: number; readonly trip_id: number; readonly trip_seq: number; readonly by_person: number }

/** 勘验记录 as they come from the phones. */
@Injectable()
export class Findings {
  constructor(private readonly sql: Sql) {}

  /** What the phone sent before under the same id. */
  byClient(clientId: string): Promise<KeptFinding | undefined> {
    return this.sql.row<KeptFinding>('select id, body_digest, request_id, trip_id, trip_seq, by_person from inspection.finding where client_id = $1', [clientId]);
  }

  async nextId(): Promise<number> {
    return (await this.sql.row<{ id: number }>(`select nextval(pg_get_serial_sequence('inspection.finding', 'id')) id`))?.id ?? 0;
  }
}

/** Adds the finding to the trip's step. */
export function keepFinding(w: WriteStatement, id: number, finding: FindingToKeep): void {
  const text = (value: string | null): string => w.param(value, 'text');
  const json = (value: unknown): string => w.param(value === null ? null : JSON.stringify(value), 'jsonb');
  w.part('fi', `insert into inspection.finding (id, client_id, body_digest, request_id, trip_id, trip_seq, by_person, observed_at, received_at, place_text, results, note, photos, signatures, present_sealed, present_masked, present_signature)
    select ${w.param(id, 'bigint')}, ${w.param(finding.clientId, 'uuid')}, ${w.param(finding.digest, 'bytea')}, ${w.param(finding.requestId, 'bigint')}, s.id, s.version, ${w.param(finding.byPerson, 'bigint')}, ${w.param(finding.observedAt, 'timestamptz')}, ${w.param(finding.receivedAt, 'timestamptz')},
      ${text(finding.placeText)}, ${json(finding.results)}, ${text(finding.note)}, ${w.param([...finding.photos], 'uuid[]')}, ${json(finding.signatures)}, ${text(finding.presentSealed)}, ${text(finding.presentMasked)}, ${json(finding.presentSignature)} from s`);
  w.part('fr', `update inspection.request r set state = 'inspected' from s where r.id = ${w.param(finding.requestId, 'bigint')}`);
}
