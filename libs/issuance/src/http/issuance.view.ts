import { AgentView, BulkRowView, DocumentView, LightView } from '@onecounter/casework';

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

/** 联办件, when its number was asked for */
export class IssuingJointView {
  id: number;
  number: string;
  themeName: string;
}

/** 发证窗口一屏 */
export class IssuingView {
  /** The one whose number was asked for; of a joint case the first that is ready, or else its first. */
  case: IssuableCaseView;
  ready: IssuableCaseView[];
  notReady: NotReadyView[];
  /** With it, only the cases of this joint case are told. */
  joint: IssuingJointView | null;
}

/** 一次发证: one case */
export class IssuedRowView extends BulkRowView {
  /** 送达回证; null unless handed over */
  documentId: string | null;
}

/** 一次发证: one line a case, in the order in which they were sent */
export class IssuedTogetherView {
  key: string;
  done: number;
  refused: number;
  cancelled: number;
  rows: IssuedRowView[];
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
