import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { NETWORK_TRANSFER_SUBJECT, NetworkTransfers } from '../../data/network-transfers';
import { TransferPage } from './transfer-page';

/** 审批经办人签字: by whoever filled it last, with the own account; from now on the window may enter it. */
@Injectable()
export class SignTransfer {
  constructor(private readonly transfers: NetworkTransfers, private readonly page: TransferPage, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, transferNotYours */
  async run(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.transfers.lock(id, version, 'signTransfer', actor);
    if (row.handler_id !== actor.personId) refuse('transferNotYours', { who: row.handler_name });
    const { document, on, at } = await this.page.signed(row, 'handler', actor);
    return presentTaken(await this.trace.takeStep(row, {
      kind: NETWORK_TRANSFER_SUBJECT, verb: 'signTransfer', actor, facts: { documentId: document.id }, document, set: { signed_at: at, handler_signed_on: on, document_id: document.id },
    }));
  }
}
