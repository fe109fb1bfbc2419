import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { CaseDesk, presentStep, type CaseRow, type StepTakenView } from '@onecounter/casework';
import { documentNumber, Documents, LegalClock, type Actor, type DocumentRow } from '@onecounter/platform';
import { Deliveries, type DeliveryToRecord, type JudgedCollector } from '../data/deliveries';
import { COLLECTOR_ROLES, type Collector } from '../rules/collector';
import { DELIVERED_KINDS, deliveryReceipt, type Receipt } from '../rules/delivery-receipt';
import { judgeWay, type HandingOver } from '../rules/handing-over';

export interface IssueInput extends HandingOver { readonly version: number; readonly collector?: Collector | null }

/** 发证: certificates and refusals leave by the one window, against identity or by mail; the case is closed (行政许可法 44, REV-10). */
@Injectable()
export class IssueResult {
  constructor(private readonly desk: CaseDesk, private readonly deliveries: Deliveries, private readonly documents: Documents, private readonly legal: LegalClock) {}

  async run(id: number, input: IssueInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'issueResult', input.version, actor);
    judgeWay(input);
    const today = this.legal.today();
    const collector = await this.collectorOf(open.row, input.collector ?? null, today);
    const papers = (await this.documents.listOf('permitCase', id)).filter((row) => row.state !== 'voided' && DELIVERED_KINDS.includes(row.kind));

    const delivery: DeliveryToRecord = {
      way: input.way, collector, documents: papers.map((row) => row.id), signature: await this.deliveries.keepSignature(input.signature ?? null, actor, id),
      trackingNumber: input.trackingNumber?.trim() || null, address: input.address?.trim() || null,
    };
    const taken = await this.desk.take(open, {
      verb: 'issueResult', facts: { way: input.way, collectorRole: collector.role, signatureFileId: delivery.signature?.fileId ?? null, delivered: delivery.documents },
      set: { issued_by: actor.personId, issued_at: this.legal.now(), running: false }, paper: deliveryReceipt(open.row, receiptOf(delivery, papers, today)),
      with: (w) => this.deliveries.record(w, delivery),
    });
    return presentStep(taken, open.row.number);
  }

  /** Mail goes to the applicant; nobody stands at the window. */
  private async collectorOf(row: CaseRow, collector: Collector | null, today: PlainDate): Promise<JudgedCollector> {
    return collector ? this.deliveries.identify(row, collector, today) : { name: row.applicant_name, role: 'addressee', residentId: null, residentIdMasked: null };
  }
}

function receiptOf({ way, collector, trackingNumber, signature }: DeliveryToRecord, papers: readonly DocumentRow[], on: PlainDate): Receipt {
  return {
    way, on, trackingNumber, signatureHash: signature?.hash ?? null, collectorName: collector.name, collectorRole: COLLECTOR_ROLES[collector.role], residentIdMasked: collector.residentIdMasked,
    papers: papers.map((row) => ({ title: row.content.title || DOCUMENT_KINDS[row.kind].zh, number: documentNumber(row.mark, row.year, row.serial) })),
  };
}
