import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { checkResidentId, maskResidentId, type PlainDate } from '@onecounter/kernel';
import { refuse } from '@onecounter/contracts';
import { PersonalData, pngOf, Sql, Uploads, type Actor, type WriteStatement } from '@onecounter/platform';
import type { CaseRow } from '@onecounter/casework';
import { judgeCollector, type Collector, type CollectorRole } from '../rules/collector';
import type { DeliveryWay } from '../rules/handing-over';

export interface JudgedCollector { readonly name: string; readonly role: CollectorRole; readonly residentId: string | null; readonly residentIdMasked: string | null }
/** The drawn name, a file of the case; its bytes by their hash. */
export interface KeptSignature { readonly fileId: string; readonly hash: string }
export interface DeliveryToRecord {
  readonly way: DeliveryWay;
  readonly collector: JudgedCollector;
  readonly signature: KeptSignature | null;
  readonly trackingNumber: string | null;
  readonly address: string | null;
  readonly documents: readonly string[];
  /** 换证 only: whether the old certificate came in, and why not. */
  readonly old?: { readonly returned: boolean; readonly note: string | null };
}

/** 送达: whose identity it was, sealed; the signature as a file of the case. */
@Injectable()
export class Deliveries {
  constructor(private readonly sql: Sql, private readonly vault: PersonalData, private readonly uploads: Uploads) {}

  /** Compares the identity at the window with the one on record, by its look-up. @throws residentIdInvalid, collectorMismatch, collectorNotAuthorised */
  async identify(row: CaseRow, collector: Collector, today: PlainDate): Promise<JudgedCollector> {
    const checked = checkResidentId(collector.residentId, today);
    if (!checked.ok) return refuse('residentIdInvalid', { why: '号码或校验位不对' }, 'collector.residentId');
    const kept = await this.sql.row<{ resident_id_lookup: Buffer | null }>('select resident_id_lookup from casework.applicant where id = $1', [row.applicant_id]);
    const role = judgeCollector(collector, this.vault.lookup(checked.value).toString('hex'), row, kept?.resident_id_lookup?.toString('hex') ?? null);
    return { name: collector.name.trim(), role, residentId: checked.value, residentIdMasked: maskResidentId(checked.value) };
  }

  /** The drawn name becomes a file of the case. @throws signatureRequired, fileTypeRefused, fileTooLarge */
  async keepSignature(dataUrl: string, actor: Actor, caseId: number): Promise<KeptSignature> {
    const file = await this.uploads.take(Readable.from([pngOf(dataUrl)]), 'signature.png', actor, null);
    await this.uploads.attach([file.id], actor, 'permitCase', caseId);
    return { fileId: file.id, hash: file.hash };
  }

  /** Adds the delivery to the step's statement. */
  record(w: WriteStatement, { way, collector, signature, trackingNumber, address, documents, old }: DeliveryToRecord): void {
    const sealed = (clear: string | null): string | null => (clear === null ? null : this.vault.seal(clear));
    w.part('de', `insert into issuance.delivery (case_id, step_seq, way, collector_name, collector_role, collector_id_sealed, collector_id_masked, signature_file, tracking_number, address_sealed, documents, old_returned, old_note)
      select s.id, s.version, ${w.param(way, 'text')}, ${w.param(collector.name, 'text')}, ${w.param(collector.role, 'text')}, ${w.param(sealed(collector.residentId), 'text')}, ${w.param(collector.residentIdMasked, 'text')},
        ${w.param(signature?.fileId ?? null, 'uuid')}, ${w.param(trackingNumber, 'text')}, ${w.param(sealed(address), 'text')}, ${w.param([...documents], 'uuid[]')}, ${w.param(old?.returned ?? null, 'boolean')}, ${w.param(old?.note ?? null, 'text')} from s`);
  }
}
