import { AgentView, DocumentView, LightView } from '@onecounter/casework';

/** 可以交付的办件 */
export class IssuableCaseView {
  id: number;
  version: number;
  number: string;
  itemCode: string;
  itemName: string;
  status: string;
  statusLabel: string;
  /** Still to be handed over. */
  running: boolean;
  /** 证件名称; null for a refusal or before printing */
  certificateName: string | null;
  /** 证号 */
  certificateNumber: string | null;
  /** 印刷流水号 */
  stockNumber: string | null;
  validUntil: string | null;
  documents: DocumentView[];
  applicantName: string;
  applicantKind: 'enterprise' | 'person';
  residentIdMasked: string | null;
  phoneMasked: string | null;
  /** Proposed for mail. */
  applicantAddress: string | null;
  legalRepresentative: string | null;
  agent: AgentView | null;
  receivedAt: string;
  /** 送达期限 */
  deliveryDueOn: string | null;
  light: LightView | null;
  /** 换证: delivered before, the corrected certificate is exchanged for the old one */
  exchange: boolean;
}

/** 还不能发的办件 */
export class NotReadyView {
  id: number;
  number: string;
  itemCode: string;
  itemName: string;
  status: string;
  /** 为什么 */
  why: string;
  /** 在谁那里 */
  where: string;
  dueOn: string | null;
  provisional: boolean;
  light: LightView | null;
  /** 这样告诉来人 */
  next: string;
}

/** 发证窗口一屏 */
export class IssuingView {
  /** The one whose number was asked for. */
  case: IssuableCaseView;
  ready: IssuableCaseView[];
  notReady: NotReadyView[];
}

/** 许可登记一行 */
export class PermitRowView {
  id: number;
  number: string;
  certificateName: string;
  holderName: string;
  /** Credit code, or the masked ID of a person. */
  holderCode: string | null;
  itemCode: string;
  itemName: string;
  grantedOn: string;
  validFrom: string;
  validUntil: string | null;
  state: 'valid' | 'voided' | 'amended' | 'expired';
  stateLabel: string;
  caseId: number;
  caseNumber: string;
}
export class PermitPageView {
  rows: PermitRowView[];
  /** Cursor of the next page; null at the end. */
  next: number | null;
}
