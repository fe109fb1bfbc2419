import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { Documents, type Actor } from '@onecounter/platform';
import { Certificates, voidCertificate } from '../data/certificates';

/** 作废重打: the sheet, its number and its entry in the register are voided and stay listed; the case waits for a new one. */
@Injectable()
export class SpoilCertificate {
  constructor(private readonly desk: CaseDesk, private readonly certificates: Certificates, private readonly documents: Documents) {}

  async run(id: number, input: { version: number; reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'spoilCertificate', input.version, actor);
    const reason = input.reason.trim() || refuse('opinionRequired', {}, 'reason');
    const sheet = (await this.certificates.inUse([id])).get(id) ?? refuse('notFound');

    const voided = voidCertificate(reason);
    const taken = await this.desk.take(open, {
      verb: 'spoilCertificate', facts: { stockNumber: sheet.stock_number, voidedDocumentId: sheet.document_id, reasonDigest: voided.digest }, set: { certified_by: null }, with: voided.record,
    });
    await this.documents.void(sheet.document_id, reason);
    return presentStep(taken, open.row.number);
  }
}
