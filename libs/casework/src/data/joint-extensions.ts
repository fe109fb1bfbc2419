import type { WriteStatement } from '@onecounter/platform';

export interface JointExtensionBirth { readonly days: number; readonly approvalNumber: string; readonly approver: string; readonly approvedOn: string; readonly from: string; readonly until: string; readonly fileId: string; readonly documentId: string }

/** Adds the extension; a second one fails by its key. */
export function recordJointExtension(w: WriteStatement, jointId: number, own: JointExtensionBirth): void {
  w.part('je', `insert into casework.joint_extension (joint_case_id, step_seq, days, from_on, until_on, approval_number, approver, approved_on, evidence_id, document_id)
    select ${w.param(jointId, 'bigint')}, s.version, ${w.param(own.days, 'int')}, ${w.param(own.from, 'date')}, ${w.param(own.until, 'date')}, ${w.param(own.approvalNumber)}, ${w.param(own.approver)}, ${w.param(own.approvedOn, 'date')}, ${w.param(own.fileId, 'uuid')}, ${w.param(own.documentId, 'uuid')} from s`);
}
