import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { NETWORK_TRANSFER_SUBJECT, NetworkTransfers } from '../../data/network-transfers';
import { TransferForms, type TransferInput } from './transfer-forms';

/** 填写、更正转交表: by the officer who did the case on the network; whoever corrects it signs it. */
@Injectable()
export class DrawUpTransfer {
  constructor(private readonly forms: TransferForms, private readonly transfers: NetworkTransfers, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws transferPartyMissing, transferNotFinished, transferKnown, itemNotPublished, transferItemElsewhere, networkUnknown, creditCodeInvalid, residentIdInvalid, phoneInvalid, nameInvalid */
  async drawUpTransfer(input: TransferInput, actor: Actor): Promise<SubjectTakenView> {
    const form = await this.forms.write(input, null, actor);
    const id = await this.trace.nextId(NETWORK_TRANSFER_SUBJECT);
    const number = `ZW-${this.legal.today().replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    return presentTaken(await this.trace.beginSubject(id, {
      kind: NETWORK_TRANSFER_SUBJECT, verb: 'drawUpTransfer', actor, facts: { number, ...form.facts },
      set: { ...form.set, number, unit_id: actor.unitId, jurisdiction_path: actor.jurisdictionPath, drawn_up_by: actor.personId },
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, and as drawUpTransfer */
  async correctTransfer(id: number, input: TransferInput & { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.transfers.lock(id, input.version, 'correctTransfer', actor);
    const form = await this.forms.write(input, id, actor);
    return presentTaken(await this.trace.takeStep(row, { kind: NETWORK_TRANSFER_SUBJECT, verb: 'correctTransfer', actor, facts: form.facts, set: form.set }));
  }
}
