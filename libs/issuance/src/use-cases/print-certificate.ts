import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS } from '@onecounter/contracts';
import { CaseDesk, Letterhead, presentStep, type StepTakenView } from '@onecounter/casework';
import { Units } from '@onecounter/organisation';
import { LegalClock, type Actor } from '@onecounter/platform';
import { recordCertificate, stockNumberOnce } from '../data/certificates';
import { certificateOf } from './certificate-of';

/** 制证: printing is a step, on a numbered blank, and writes the permit register (行政许可法 39, REV-8, REV-13). */
@Injectable()
export class PrintCertificate {
  constructor(private readonly desk: CaseDesk, private readonly letterhead: Letterhead, private readonly units: Units, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; stockNumber: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'printCertificate', input.version, actor);
    const [today, at, token, documentId] = [this.legal.today(), this.legal.now(), randomBytes(18).toString('base64url'), randomUUID()];
    const stockNumber = input.stockNumber.trim().toUpperCase();
    const { name, validity, paper } = certificateOf(open.row, open.item, today, stockNumber, this.letterhead.verifyUrl(token));

    const prefix = (await this.units.byId(open.row.unit_id))?.documentPrefix ?? '';
    const certificate = {
      row: open.row, certificateName: name, stockNumber, token, documentId, validity, grantedOn: open.row.decided_on ?? today, numberBefore: `${prefix}${DOCUMENT_KINDS.certificate.mark}〔${today.slice(0, 4)}〕`, at,
    };
    const taken = await this.desk.take(open, {
      verb: 'printCertificate', documentId, facts: { stockNumber, validFrom: validity.from, validUntil: validity.until }, set: { certified_by: actor.personId }, paper, with: (w) => recordCertificate(w, certificate),
    }).catch(stockNumberOnce(stockNumber));
    return presentStep(taken, open.row.number);
  }
}
