import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import type { CountyTransferVerb } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { COUNTY_TRANSFER_SUBJECT, CountyTransfers } from '../../data/county-transfers';
import { requireSide } from '../../rules/transfer-sides';

interface Said { readonly version: number; readonly words?: string }
interface Change { readonly set?: Readonly<Record<string, unknown>>; readonly facts?: object }

/** 转办件 from the receipt to 销号: each step by the side whose turn it is. All throw notFound, changedMeanwhile, stepNotAllowed, transferOtherSide. */
@Injectable()
export class MoveTransfer {
  constructor(private readonly transfers: CountyTransfers, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** 回执: who took it and when. */
  receiveCountyTransfer(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'receiveCountyTransfer', said, actor, () => ({ set: { received_on: this.today(), received_by: actor.personId } }));
  }

  /** With the reason it goes back to whoever gave it. */
  refuseCountyTransfer(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'refuseCountyTransfer', said, actor, () => ({ set: this.ended(actor) }));
  }

  /** The result with its evidence. @throws notFound also for a file of somebody else */
  completeCountyTransfer(id: number, said: Said & { readonly fileIds: readonly string[] }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'completeCountyTransfer', said, actor, async () => {
      await this.uploads.attach(said.fileIds, actor, 'countyTransfer', id, 'fileIds');
      return { facts: { fileIds: said.fileIds }, set: { done_on: this.today(), done_by: actor.personId } };
    });
  }

  /** The result is not enough: its day stays what it was. */
  returnCountyTransfer(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'returnCountyTransfer', said, actor, () => ({ set: { done_on: null, done_by: null } }));
  }

  closeOutCountyTransfer(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'closeOutCountyTransfer', said, actor, () => ({ set: this.ended(actor) }));
  }

  recallCountyTransfer(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'recallCountyTransfer', said, actor, () => ({ set: this.ended(actor) }));
  }

  private today(): string {
    return legalDateOf(this.trace.legalNow());
  }

  private ended(actor: Actor): Readonly<Record<string, unknown>> {
    return { ended_on: this.today(), ended_by: actor.personId };
  }

  private async take(id: number, verb: CountyTransferVerb, said: Said, actor: Actor, change: () => Promise<Change> | Change): Promise<SubjectTakenView> {
    const row = await this.transfers.lock(id, said.version, verb, actor);
    requireSide(row, verb, actor.jurisdictionPath);
    const [{ set = {}, facts = {} }, words] = [await change(), said.words?.trim() ? sealWords(said.words) : null];
    return presentTaken(await this.trace.takeStep(row, { kind: COUNTY_TRANSFER_SUBJECT, verb, actor, facts: { ...facts, ...(words ? { wordsDigest: words.digest } : {}) }, set, ...(words ? { with: (w) => recordWords(w, 'countyTransfer', words) } : {}) }));
  }
}
