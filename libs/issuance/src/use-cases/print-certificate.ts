import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type OpenCase, type PaperToName, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { recordCertificate, stockNumberOnce, type CertificateToRecord } from '../data/certificates';
import { StockRanges } from '../data/stock-ranges';
import { plainStockNumber } from '../rules/stock-number';
import { ComposeCertificate } from './certificate-of';

export interface PrintInput { readonly version: number; readonly stockNumber: string; readonly printerId?: number | null; readonly scope?: string | null }
export interface CertificateToPrint { readonly paper: PaperToName; readonly certificate: CertificateToRecord; readonly facts: object }

/** The certificate of a case on one numbered blank, with its entry in the register. */
@Injectable()
export class CertificateDesk {
  constructor(private readonly compose: ComposeCertificate, private readonly stock: StockRanges, private readonly legal: LegalClock) {}

  async prepare({ row, item }: OpenCase, input: PrintInput): Promise<CertificateToPrint> {
    const [at, token, documentId, stockNumber] = [this.legal.now(), randomBytes(18).toString('base64url'), randomUUID(), plainStockNumber(input.stockNumber)];
    await this.stock.requireUsable(row.unit_id, stockNumber);
    const printerId = input.printerId ?? null;
    const { name, validity, paper, numberBefore, templateId } = await this.compose.of(row, item, { stockNumber, verifyUrl: this.compose.verifyUrl(token), printerId, scope: input.scope?.trim() || null, test: false });
    const certificate = { row, certificateName: name, stockNumber, token, documentId, validity, grantedOn: row.decided_on ?? this.legal.today(), numberBefore, at, templateId, printerId };
    return { paper, certificate, facts: { stockNumber, validFrom: validity.from, validUntil: validity.until, templateId, printerId } };
  }
}

/** 制证: printing is a step, on a numbered blank, and writes the permit register (行政许可法 39, REV-8, REV-13). */
@Injectable()
export class PrintCertificate {
  constructor(private readonly desk: CaseDesk, private readonly certificates: CertificateDesk) {}

  async run(id: number, input: PrintInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'printCertificate', input.version, actor);
    const { paper, certificate, facts } = await this.certificates.prepare(open, input);
    const taken = await this.desk.take(open, {
      verb: 'printCertificate', documentId: certificate.documentId, facts, set: { certified_by: actor.personId }, paper, with: (w) => recordCertificate(w, certificate),
    }).catch(stockNumberOnce(certificate.stockNumber));
    return presentStep(taken, open.row.number);
  }
}
