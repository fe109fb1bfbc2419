import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { NETWORK_TRANSFER_SUBJECT, NetworkTransfers } from '../../data/network-transfers';
import { TransferPage } from './transfer-page';

export interface TransferWords { readonly version: number; readonly words: string }

/** 退回更正 by the clerk, 撤回 by the section: each with its reason; the signed page is voided, for it is signed anew or not at all. */
@Injectable()
export class SendBackTransfer {
  constructor(private readonly transfers: NetworkTransfers, private readonly page: TransferPage, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  returnTransfer(id: number, said: TransferWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'returnTransfer', said, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  withdrawTransfer(id: number, said: TransferWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'withdrawTransfer', said, actor);
  }

  private async take(id: number, verb: 'returnTransfer' | 'withdrawTransfer', said: TransferWords, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.transfers.lock(id, said.version, verb, actor);
    const words = sealWords(said.words);
    await this.page.spoil(row, verb === 'returnTransfer' ? '退回更正' : '撤回');
    return presentTaken(await this.trace.takeStep(row, {
      kind: NETWORK_TRANSFER_SUBJECT, verb, actor, facts: { wordsDigest: words.digest }, set: { signed_at: null, handler_signed_on: null, document_id: null }, with: (w) => recordWords(w, 'networkTransfer', words),
    }));
  }
}
