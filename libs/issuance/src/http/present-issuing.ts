import { CASE_STATUSES } from '@onecounter/contracts';
import type { CaseRow, DocumentView, LightView } from '@onecounter/casework';
import type { SheetRow } from '../data/certificates';
import type { PermitRow } from '../data/permits';
import type { IssuableCaseView, PermitRowView } from './issuance.view';

export function presentIssuable(row: CaseRow, sheet: SheetRow | null, documents: DocumentView[], light: LightView | null, exchange: boolean): IssuableCaseView {
  return {
    id: row.id, version: row.version, number: row.number, itemCode: row.item_code, itemName: row.item_name, status: row.status, statusLabel: CASE_STATUSES[row.status].zh, running: row.running,
    certificateName: sheet?.certificate_name ?? null, certificateNumber: sheet?.number ?? null, stockNumber: sheet?.stock_number ?? null, validUntil: sheet?.valid_until ?? null, documents,
    applicantName: row.applicant_name, applicantKind: row.applicant.kind, residentIdMasked: row.applicant.residentIdMasked, phoneMasked: row.applicant.phoneMasked,
    applicantAddress: row.applicant.address, legalRepresentative: row.applicant.legalRepresentative,
    agent: row.agent && { name: row.agent.name, residentIdMasked: row.agent.residentIdMasked, phoneMasked: row.agent.phoneMasked, powers: [...row.agent.powers] },
    receivedAt: row.received_at.toISOString(), deliveryDueOn: row.delivery_due_on, light, exchange,
  };
}

const STATES = { valid: '有效', voided: '已作废', amended: '已更正，待换证', expired: '已过期' } as const;

export function presentPermit(row: PermitRow, today: string): PermitRowView {
  const state = row.state === 'voided' || row.state === 'amended' ? row.state : row.valid_until !== null && row.valid_until < today ? 'expired' : 'valid';
  return {
    id: row.id, number: row.number, certificateName: row.certificate_name, holderName: row.holder_name, holderCode: row.holder_code, itemCode: row.item_code, itemName: row.item_name, grantedOn: row.granted_on,
    validFrom: row.valid_from, validUntil: row.valid_until, state, stateLabel: STATES[state], caseId: row.case_id, caseNumber: row.case_number,
  };
}
