import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { CaseDesk, presentStep, type CaseInFull, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Deliveries } from '../data/deliveries';
import { Exchanges } from '../data/exchanges';
import { ResultPapers } from '../data/result-papers';
import { COLLECTOR_ROLES, type Collector } from '../rules/collector';
import { deliveryReceipt } from '../rules/delivery-receipt';
import { judgeSignedFor } from '../rules/handing-over';

export interface ExchangeInput { readonly version: number; readonly collector?: Collector | null; readonly signature?: string | null; readonly oldReturned: boolean; readonly oldNote?: string }

/** Handing over and the exchange that it ends. */
@Injectable()
export class ExchangeRecords {
  constructor(readonly deliveries: Deliveries, readonly exchanges: Exchanges, readonly papers: ResultPapers) {}
}

/** 换证: the corrected certificate for the old one, against identity and signature, with its own receipt (REV-11). */
@Injectable()
export class ExchangeCertificate {
  constructor(private readonly desk: CaseDesk, private readonly records: ExchangeRecords, private readonly legal: LegalClock) {}

  async run(id: number, input: ExchangeInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'exchangeCertificate', input.version, actor);
    const { deliveries, exchanges, papers } = this.records;
    const certificateId = newCertificate(open.row);
    const oldNote = judgeOld(input);
    const { collector: shown, signature: drawn } = judgeSignedFor(input);
    const on = this.legal.today();
    const collector = await deliveries.identify(open.row, shown, on);
    const signature = await deliveries.keepSignature(drawn, actor, id);

    const rows = (await papers.of(id)).filter((paper) => paper.id === certificateId || paper.kind === 'amendmentNotice');
    const delivery = { way: 'handOver' as const, collector, documents: rows.map((row) => row.id), signature, trackingNumber: null, address: null, old: { returned: input.oldReturned, note: oldNote } };
    const result = input.oldReturned ? '已换证，收回旧证' : '已换证，旧证没有收回';
    const taken = await this.desk.take(open, {
      verb: 'exchangeCertificate', facts: { collectorRole: collector.role, signatureFileId: signature.fileId, delivered: delivery.documents, oldReturned: input.oldReturned },
      paper: deliveryReceipt(open.row, { way: 'handOver', on, trackingNumber: null, signatureHash: signature.hash, collectorName: collector.name, collectorRole: COLLECTOR_ROLES[collector.role], residentIdMasked: collector.residentIdMasked, papers: ResultPapers.named(rows) }),
      with: (w) => { deliveries.record(w, delivery); exchanges.done(w, { on, by: actor.personId, result }); },
    });
    return presentStep(taken, open.row.number);
  }
}

/** @throws notReprinted */
function newCertificate(row: Pick<CaseInFull, 'holds'>): string {
  return row.holds.find((hold) => hold.kind === 'awaitingExchange' && hold.cleared_on === null)?.document_id ?? refuse('notReprinted');
}

/** @throws oldCertificateMissing */
function judgeOld({ oldReturned, oldNote }: ExchangeInput): string | null {
  const note = oldNote?.trim() || null;
  return oldReturned || note ? note : refuse('oldCertificateMissing', {}, 'oldNote');
}
