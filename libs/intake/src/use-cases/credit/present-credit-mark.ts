import { CREDIT_MARK, CREDIT_MARK_KINDS, type CreditMarkStatus } from '@onecounter/contracts';
import type { StepTaken } from '@onecounter/platform';
import type { CreditMarkRow } from '../../data/credit-marks';
import type { CreditMarkTakenView, CreditMarkView } from '../../http/credit.view';

export const presentTaken = ({ id, seq, status }: StepTaken): CreditMarkTakenView => ({ id, version: seq, status: status as CreditMarkStatus });

/** A mark whose term is over bars nothing, though nobody repaired it. */
export function presentCreditMark(row: CreditMarkRow, today: string): CreditMarkView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: row.status === 'recorded' && row.ends_on !== null && row.ends_on < today ? '已期满' : CREDIT_MARK.statuses[row.status].zh,
    inForce: row.status === 'recorded' && (row.ends_on === null || row.ends_on >= today), applicantId: row.applicant_id, applicantName: row.applicant_name, kind: row.kind, kindLabel: CREDIT_MARK_KINDS[row.kind].zh, source: row.source,
    caseId: row.case_id, caseNumber: row.case_number, evidence: row.evidence, recordedOn: row.recorded_on, recordedByName: row.recorded_by_name ?? '系统', endsOn: row.ends_on,
    repairedOn: row.repaired_on, repairedByName: row.repaired_by_name, repairDocument: row.repair_document,
  };
}
