import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { sealWords } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { maskPhone, maskResidentId, plainDate } from '@onecounter/kernel';
import { LegalClock, PersonalData, type Actor } from '@onecounter/platform';
import { NetworkTransfers } from '../../data/network-transfers';
import { OutsideNetworks } from '../../data/outside-networks';
import { judgeTransfer, type JudgedTransfer, type TransferSaid } from '../../rules/network-transfer';

export interface TransferInput extends TransferSaid { readonly itemCode: string; readonly networkCode?: string; readonly again?: boolean }
/** What the form writes: columns of the transfer, and facts of the step without anything personal. */
export interface WrittenForm { readonly set: Readonly<Record<string, unknown>>; readonly facts: object }

/** The item of a form as it was in use when the case was finished, and the network it was done on. */
@Injectable()
export class TransferMatters {
  constructor(private readonly items: ItemVersions, private readonly networks: OutsideNetworks) {}

  /** @throws itemNotPublished, transferItemElsewhere, networkUnknown */
  async of({ itemCode, networkCode, finishedOn }: TransferInput, actor: Actor) {
    const item = (await this.items.inUseOn(itemCode, plainDate(finishedOn))) ?? (await this.items.findPublished(itemCode)) ?? refuse('itemNotPublished', { code: itemCode }, 'itemCode');
    if (item.unitId !== actor.unitId) refuse('transferItemElsewhere', { name: item.definition.name }, 'itemCode');
    const network = networkCode?.trim() ? ((await this.networks.inUse(networkCode.trim().toUpperCase(), actor)) ?? refuse('networkUnknown', { code: networkCode }, 'networkCode')) : null;
    return { item, network };
  }
}

/** The form as the section fills it: checked, its numbers sealed, its digest for the trace. */
@Injectable()
export class TransferForms {
  constructor(private readonly matters: TransferMatters, private readonly transfers: NetworkTransfers, private readonly vault: PersonalData, private readonly legal: LegalClock) {}

  /** @param except the transfer that is corrected @throws as judgeTransfer and TransferMatters; transferKnown */
  async write(input: TransferInput, except: number | null, actor: Actor): Promise<WrittenForm> {
    const judged = judgeTransfer(input, this.legal.today());
    const { item, network } = await this.matters.of(input, actor);
    const residentIdLookup = judged.residentId === null ? null : this.vault.lookup(judged.residentId);
    const twin = await this.transfers.twinOf({ unitId: item.unitId, itemCode: item.code, finishedOn: judged.finishedOn, creditCode: judged.creditCode, residentIdLookup, except });
    if (twin !== null && !input.again) refuse('transferKnown', { code: twin }, 'again');
    const sealed = sealWords(JSON.stringify([item.code, judged]));
    return {
      set: {
        ...this.columns(judged), resident_id_lookup: residentIdLookup, form_salt: sealed.salt, item_code: item.code, item_name: item.definition.name, item_version_id: item.id, network_id: network?.id ?? null,
        handler_id: actor.personId, form_on: this.legal.today(),
      },
      facts: { itemCode: item.code, itemVersionId: item.id, networkId: network?.id ?? null, party: judged.party, finishedOn: judged.finishedOn, formDigest: sealed.digest },
    };
  }

  private columns(judged: JudgedTransfer): Record<string, unknown> {
    const { residentId, phone } = judged;
    return {
      party: judged.party, applicant_name: judged.applicantName, enterprise_name: judged.enterpriseName, social_organisation: judged.socialOrganisation, legal_representative: judged.legalRepresentative, contact: judged.contact, credit_code: judged.creditCode,
      resident_id_sealed: residentId && this.vault.seal(residentId), resident_id_masked: residentId && maskResidentId(residentId), phone_sealed: this.vault.seal(phone), phone_masked: maskPhone(phone), remark: judged.remark, finished_on: judged.finishedOn,
    };
  }
}
