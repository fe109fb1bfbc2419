import { Injectable } from '@nestjs/common';
import { legalDateOf } from '@onecounter/kernel';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Deliveries } from '../data/deliveries';
import { Mailings, type MailingRow } from '../data/mailings';
import { ResultPapers } from '../data/result-papers';
import { deliveryReceipt } from '../rules/delivery-receipt';
import { judgeReceivedAt } from '../rules/mail';
import { printableName } from '../rules/printable-name';

/** Parcels and the record of what was delivered. */
@Injectable()
export class MailRecords {
  constructor(readonly mailings: Mailings, readonly deliveries: Deliveries) {}
}

/** 确认妥投: the post says who signed and when; that moment is the delivery, and the case is closed with its receipt. */
@Injectable()
export class ConfirmDelivery {
  constructor(private readonly desk: CaseDesk, private readonly records: MailRecords, private readonly papers: ResultPapers, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; receivedAt: string; receivedBy: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'confirmDelivery', input.version, actor);
    const parcel = await this.records.mailings.onItsWay(id);
    const receivedAt = judgeReceivedAt(input.receivedAt, parcel.sent_on, this.legal.now());
    const [receivedOn, receivedBy] = [legalDateOf(receivedAt), printableName(input.receivedBy, 'receivedBy')];

    const papers = (await this.papers.of(id)).filter((paper) => parcel.documents.includes(paper.id));
    const taken = await this.desk.take(open, {
      verb: 'confirmDelivery', facts: { carrier: parcel.carrier, trackingNumber: parcel.tracking_number, receivedOn, delivered: parcel.documents },
      set: { issued_at: receivedAt, running: false },
      paper: deliveryReceipt(open.row, { way: 'mail', on: receivedOn, trackingNumber: parcel.tracking_number, collectorName: receivedBy, collectorRole: '签收人', residentIdMasked: null, signatureHash: null, papers: ResultPapers.named(papers) }),
      with: (w) => {
        this.records.mailings.close(w, { state: 'delivered', on: receivedOn, by: actor.personId, result: `${receivedOn} 签收` });
        this.records.deliveries.record(w, this.deliveryOf(parcel, receivedBy));
      },
    });
    return presentStep(taken, open.row.number);
  }

  private deliveryOf(parcel: MailingRow, receivedBy: string) {
    return {
      way: 'mail' as const, collector: { name: receivedBy, role: 'addressee' as const, residentId: null, residentIdMasked: null }, signature: null,
      trackingNumber: parcel.tracking_number, address: this.records.mailings.open(parcel).address, documents: parcel.documents,
    };
  }
}
