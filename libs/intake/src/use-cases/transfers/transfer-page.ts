import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead } from '@onecounter/casework';
import { legalDateOf } from '@onecounter/kernel';
import { Documents, Trace, type Actor, type DocumentToName } from '@onecounter/platform';
import { randomUUID } from 'node:crypto';
import type { TransferRow } from '../../data/network-transfers';
import { networkTransferPaper } from '../../rules/network-transfer-paper';

export interface SignedPage { readonly document: DocumentToName; readonly on: string; readonly at: Date }

/** The page of a transfer with the signatures it has so far: a page for each signing, the one before is voided. */
@Injectable()
export class TransferPage {
  constructor(private readonly letterhead: Letterhead, private readonly documents: Documents, private readonly trace: Trace) {}

  /** @param by whoever signs now, by a step of this number of the transfer */
  async signed(row: TransferRow, by: 'handler' | 'clerk', actor: Actor): Promise<SignedPage> {
    const at = this.trace.legalNow();
    const on = legalDateOf(at);
    const signature = (name: string, day: string): string => `${name}　${chineseDay(day)}（以本人账号签字）`;
    const [handlerSigned, clerkSigned] = by === 'handler' ? [signature(actor.name, on), null] : [signature(row.handler_name, row.handler_signed_on ?? on), signature(actor.name, on)];
    const content = networkTransferPaper({
      itemName: row.item_name, formOn: row.form_on, unitName: row.unit_name, organ: await this.letterhead.organOf(row.unit_id), party: row.party, enterpriseName: row.enterprise_name, socialOrganisation: row.social_organisation, legalRepresentative: row.legal_representative,
      contact: row.contact, creditCode: row.credit_code, applicantName: row.applicant_name, residentIdMasked: row.resident_id_masked, phoneMasked: row.phone_masked, remark: row.remark, handlerSigned, clerkSigned,
    });
    await this.spoil(row, '有新的签字');
    return { document: { id: randomUUID(), kind: 'networkTransfer', mark: null, prefix: '', year: Number(on.slice(0, 4)), unitId: row.unit_id, content }, on, at };
  }

  async spoil(row: TransferRow, reason: string): Promise<void> {
    if (row.document_id !== null) await this.documents.void(row.document_id, reason);
  }
}
