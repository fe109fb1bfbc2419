import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { Documents, type Actor } from '@onecounter/platform';
import { Certificates, recordCertificate, SHEET_REPLACED, stockNumberOnce } from '../data/certificates';
import { Exchanges } from '../data/exchanges';
import { CertificateDesk, type PrintInput } from './print-certificate';

/** Sheets that take the place of others. */
@Injectable()
export class Replacements {
  constructor(private readonly certificates: Certificates, private readonly documents: Documents, readonly exchanges: Exchanges) {}

  /** A sheet that was spoilt on the way is replaced like the one that was amended. */
  async end(caseId: number, seq: number): Promise<void> {
    const sheet = (await this.certificates.inUse([caseId])).get(caseId);
    if (sheet) await this.documents.void(sheet.document_id, SHEET_REPLACED);
    await this.certificates.replaceSheet(caseId, seq);
  }
}

/** 重新制证: the corrected certificate on a new blank, after an amendment; the case stays delivered, the days of its validity stay what they were. */
@Injectable()
export class ReprintCertificate {
  constructor(private readonly desk: CaseDesk, private readonly certificates: CertificateDesk, private readonly replacements: Replacements) {}

  async run(id: number, input: PrintInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'reprintCertificate', input.version, actor);
    const { paper, certificate, facts } = await this.certificates.prepare(open, input);
    await this.replacements.end(id, open.row.version + 1);
    const taken = await this.desk.take(open, {
      verb: 'reprintCertificate', documentId: certificate.documentId, facts, set: { certified_by: actor.personId }, paper,
      with: (w) => { recordCertificate(w, certificate); this.replacements.exchanges.reprinted(w, certificate.documentId); },
    }).catch(stockNumberOnce(certificate.stockNumber));
    return presentStep(taken, open.row.number);
  }
}
