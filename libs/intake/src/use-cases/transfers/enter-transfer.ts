import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type TransferEntry } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { NETWORK_TRANSFER_SUBJECT, NetworkTransfers, type TransferRow } from '../../data/network-transfers';
import { requireMaterials, requireSameMatter } from '../../rules/network-transfer';
import { TransferPage } from './transfer-page';

export interface EnterInput { readonly version: number; readonly caseNumber?: string; readonly checkedMaterials?: readonly string[] }
interface Entry { readonly entry: TransferEntry; readonly case_id: number | null; readonly checked_materials: string[] | null }

/** 录入签字: of a case of the platform, whose materials were judged at its reception, or of a case of the network alone, whose materials are checked by the points of its item now. */
@Injectable()
export class EnterTransfer {
  constructor(private readonly transfers: NetworkTransfers, private readonly items: ItemVersions, private readonly page: TransferPage, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, transferSignerEnters, transferCaseUnknown, transferCaseDiffers, transferCaseTaken, transferMaterialsOpen */
  async run(id: number, input: EnterInput, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.transfers.lock(id, input.version, 'enterTransfer', actor);
    if (row.handler_id === actor.personId) refuse('transferSignerEnters');
    const entry = await this.entryOf(row, input, actor);
    const { document, on, at } = await this.page.signed(row, 'clerk', actor);
    return presentTaken(await this.trace.takeStep(row, {
      kind: NETWORK_TRANSFER_SUBJECT, verb: 'enterTransfer', actor, facts: { entry: entry.entry, caseId: entry.case_id, materials: entry.checked_materials, documentId: document.id }, document,
      set: { ...entry, entered_by: actor.personId, entered_at: at, clerk_signed_on: on, window_number: actor.windowNumber, document_id: document.id },
    }));
  }

  private async entryOf(row: TransferRow, { caseNumber, checkedMaterials }: EnterInput, actor: Actor): Promise<Entry> {
    const number = caseNumber?.trim();
    if (!number) return { entry: 'apart', case_id: null, checked_materials: requireMaterials((await this.items.byId(row.item_version_id)).definition, checkedMaterials ?? []) };
    const found = (await this.transfers.caseFor(number, row, actor)) ?? refuse('transferCaseUnknown', { code: number }, 'caseNumber');
    requireSameMatter(row, found);
    const taken = await this.transfers.linkedTo(found.id);
    if (taken !== null) refuse('transferCaseTaken', { code: taken }, 'caseNumber');
    return { entry: 'linked', case_id: found.id, checked_materials: null };
  }
}
