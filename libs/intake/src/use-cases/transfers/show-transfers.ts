import { Injectable, StreamableFile } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { NETWORK_TRANSFER, refuse, TRANSFER_ENTRIES, TRANSFER_PARTIES, type NetworkTransferStatus, type NetworkTransferVerb } from '@onecounter/contracts';
import { AccessLog, Documents, PersonalData, type Actor } from '@onecounter/platform';
import { NetworkTransfers, type TransferFilter, type TransferRow } from '../../data/network-transfers';
import type { CountTransfersQuery, ListTransfersQuery } from '../../http/transfer.body';
import type { TransferCountsView, TransferDataView, TransferPageView, TransferRowView, TransferView } from '../../http/transfer.view';
import { listedMaterials } from '../../rules/network-transfer';

const STATES: Readonly<Record<string, Pick<TransferFilter, 'statuses' | 'entry'>>> = {
  toSign: { statuses: ['drawnUp', 'returned'], entry: null }, signed: { statuses: ['signed'], entry: null }, entered: { statuses: ['entered'], entry: null }, linked: { statuses: null, entry: 'linked' }, apart: { statuses: null, entry: 'apart' },
  withdrawn: { statuses: ['withdrawn'], entry: null }, counted: { statuses: ['drawnUp', 'returned', 'signed', 'entered'] satisfies NetworkTransferStatus[], entry: null },
};

/** 专网转交表 by list, and counted by month and section. */
@Injectable()
export class ListTransfers {
  constructor(private readonly transfers: NetworkTransfers) {}

  async list({ state, month, unitId, caseId, search, after, limit: most }: ListTransfersQuery, actor: Actor): Promise<TransferPageView> {
    const limit = most ?? 50;
    const rows = await this.transfers.list(actor, { ...(STATES[state ?? ''] ?? { statuses: null, entry: null }), month: month ?? null, unitId: unitId ?? null, caseId: caseId ?? null, search: anywhere(search), after: after ?? null, limit });
    return { rows: rows.map(presentRow), next: rows.length === limit ? (rows.at(-1)?.place ?? null) : null };
  }

  /** @throws periodReversed */
  async counts({ from, to }: CountTransfersQuery, actor: Actor): Promise<TransferCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const rows = await this.transfers.counts(actor, from, to);
    return { from, to, rows: rows.map(({ unit_id: unitId, unit_name: unitName, ...counts }) => ({ ...counts, unitId, unitName })) };
  }
}

/** One transfer with its trace, its page and the materials its item asks for. */
@Injectable()
export class ShowTransfer {
  constructor(private readonly transfers: NetworkTransfers, private readonly items: ItemVersions, private readonly traces: SubjectTraces, private readonly documents: Documents) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<TransferView> {
    const row = await this.transfers.get(id, actor);
    const verbs = verbsOf(NETWORK_TRANSFER, row.status, actor.permissions) as NetworkTransferVerb[];
    return {
      ...presentRow(row), enterpriseName: row.enterprise_name, socialOrganisation: row.social_organisation, legalRepresentative: row.legal_representative, contact: row.contact, creditCode: row.credit_code, residentIdMasked: row.resident_id_masked, phoneMasked: row.phone_masked,
      remark: row.remark, networkCode: row.network_code, hasPage: row.document_id !== null, checkedMaterials: row.checked_materials === null ? null : [...row.checked_materials], materials: listedMaterials((await this.items.byId(row.item_version_id)).definition),
      trace: await this.traces.of(NETWORK_TRANSFER, id), verbs: verbs.filter((verb) => verb !== 'signTransfer' || row.handler_id === actor.personId),
    };
  }

  /** @throws notFound, also for one that nobody has signed; documentNotReady */
  async pdf(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.transfers.get(id, actor);
    const document = row.document_id === null ? undefined : await this.documents.find(row.document_id);
    if (!document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`专网转交表 ${row.number}.pdf`)}` });
  }
}

/** ID and telephone in clear, to enter them elsewhere or to call; who looked and why is kept. */
@Injectable()
export class ShowTransferData {
  constructor(private readonly transfers: NetworkTransfers, private readonly vault: PersonalData, private readonly log: AccessLog) {}

  /** @throws notFound */
  async run(id: number, reason: string, actor: Actor): Promise<TransferDataView> {
    const row = await this.transfers.get(id, actor);
    await this.log.write(actor, { action: 'showTransferData', subjectKind: 'networkTransfer', subjectId: id, detail: { reason } });
    return { residentId: row.resident_id_sealed && this.vault.open(row.resident_id_sealed), phone: this.vault.open(row.phone_sealed) };
  }
}

const presentRow = (row: TransferRow): TransferRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: NETWORK_TRANSFER.statuses[row.status].zh, number: row.number, unitId: row.unit_id, unitName: row.unit_name, itemCode: row.item_code, itemName: row.item_name, networkName: row.network_name, finishedOn: row.finished_on, formOn: row.form_on,
  party: row.party, partyLabel: TRANSFER_PARTIES[row.party].zh, applicantName: row.applicant_name, handlerName: row.handler_name, handlerSignedOn: row.handler_signed_on, clerkName: row.entered_by_name, clerkSignedOn: row.clerk_signed_on,
  entry: row.entry, entryLabel: row.entry && TRANSFER_ENTRIES[row.entry].zh, caseId: row.case_id, caseNumber: row.case_number,
});
