import { SubjectTraceView } from '@onecounter/casework';
import type { NetworkTransferStatus, NetworkTransferVerb, TransferEntry, TransferParty } from '@onecounter/contracts';

/** 专网转交表 */
export class TransferRowView {
  id: number;
  version: number;
  status: NetworkTransferStatus;
  statusLabel: string;
  number: string;
  /** 审批业务科 */
  unitId: number;
  unitName: string;
  itemCode: string;
  itemName: string;
  networkName: string | null;
  /** 专网上办结的日期 */
  finishedOn: string;
  /** 填表日期；更正的为更正日期 */
  formOn: string;
  party: TransferParty;
  partyLabel: string;
  applicantName: string;
  /** 审批经办人 */
  handlerName: string;
  handlerSignedOn: string | null;
  /** 大厅服务人员 */
  clerkName: string | null;
  clerkSignedOn: string | null;
  /** 还没有录入的为空 */
  entry: TransferEntry | null;
  entryLabel: string | null;
  caseId: number | null;
  caseNumber: string | null;
}
export class TransferPageView {
  rows: TransferRowView[];
  next: number | null;
}
export class TransferMaterialView {
  code: string;
  name: string;
}
export class TransferView extends TransferRowView {
  enterpriseName: string | null;
  socialOrganisation: string | null;
  legalRepresentative: string | null;
  contact: string | null;
  creditCode: string | null;
  residentIdMasked: string | null;
  phoneMasked: string;
  remark: string | null;
  networkCode: string | null;
  /** 有没有签过字的页面 */
  hasPage: boolean;
  /** 录入时核对的要件；没有录入、对应办件的为空 */
  checkedMaterials: string[] | null;
  /** 形式审查要点所列的要件 */
  materials: TransferMaterialView[];
  trace: SubjectTraceView;
  verbs: NetworkTransferVerb[];
}
/** 身份证号和电话的明文 */
export class TransferDataView {
  residentId: string | null;
  phone: string;
}
export class TransferCountView {
  /** YYYY-MM of the form */
  month: string;
  unitId: number;
  unitName: string;
  /** 填表的，不含撤回的 */
  all: number;
  /** 其中待签字、退回更正 */
  unsigned: number;
  /** 其中待录入 */
  waiting: number;
  /** 其中已录入，对应平台办件 */
  linked: number;
  /** 其中已录入，专网办件单独计 */
  apart: number;
  /** 另有撤回的 */
  withdrawn: number;
}
export class TransferCountsView {
  from: string;
  to: string;
  rows: TransferCountView[];
}
