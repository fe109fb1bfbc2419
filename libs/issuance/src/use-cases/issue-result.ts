import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@onecounter/kernel';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor, type DocumentRow } from '@onecounter/platform';
import { Deliveries, type DeliveryToRecord } from '../data/deliveries';
import { ResultPapers } from '../data/result-papers';
import { COLLECTOR_ROLES, type Collector } from '../rules/collector';
import { deliveryReceipt, type Receipt } from '../rules/delivery-receipt';
import { judgeSignedFor, type HandingOver } from '../rules/handing-over';

export interface IssueInput extends HandingOver<Collector> { readonly version: number }

/** 发证: certificates and refusals leave by the one window, against identity; the case is closed (行政许可法 44, REV-10). What goes by mail: {@link MailResult}. */
@Injectable()
export class IssueResult {
  constructor(private readonly desk: CaseDesk, private readonly deliveries: Deliveries, private readonly papers: ResultPapers, private readonly legal: LegalClock) {}

  async run(id: number, input: IssueInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'issueResult', input.version, actor);
    const { collector: shown, signature } = judgeSignedFor(input);
    const today = this.legal.today();
    const collector = await this.deliveries.identify(open.row, shown, today);
    const papers = await this.papers.of(id);

    const delivery: DeliveryToRecord = {
      way: input.way, collector, documents: papers.map((row) => row.id), signature: await this.deliveries.keepSignature(signature, actor, id), trackingNumber: null, address: null,
    };
    const taken = await this.desk.take(open, {
      verb: 'issueResult', facts: { way: input.way, collectorRole: collector.role, signatureFileId: delivery.signature?.fileId ?? null, delivered: delivery.documents },
      set: { issued_by: actor.personId, issued_at: this.legal.now(), running: false }, paper: deliveryReceipt(open.row, receiptOf(delivery, papers, today)),
      with: (w) => this.deliveries.record(w, delivery),
    });
    return presentStep(taken, open.row.number);
  }
}

function receiptOf({ way, collector, trackingNumber, signature }: DeliveryToRecord, papers: readonly DocumentRow[], on: PlainDate): Receipt {
  return {
    way, on, trackingNumber, signatureHash: signature?.hash ?? null, collectorName: collector.name, collectorRole: COLLECTOR_ROLES[collector.role], residentIdMasked: collector.residentIdMasked,
    papers: ResultPapers.named(papers),
  };
}
