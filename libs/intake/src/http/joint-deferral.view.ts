import { CreditBarView } from './deferral.view';

/** 联办容缺里的一件 */
export class JointDeferredCaseView {
  id: number;
  number: string;
  itemName: string;
  /** 等前置：前置办结后凭这份承诺书自动容缺受理 */
  waits: boolean;
  version: number;
  documentId: string | null;
}

export class JointDeferredView {
  id: number;
  number: string;
  version: number;
  status: string;
  documentId: string | null;
  cases: JointDeferredCaseView[];
}

/** 可以一次容缺的一份材料 */
export class JointDeferrableView {
  key: string;
  name: string;
  /** atAcceptance 容缺受理, atIssue 容缺发证 */
  kind: 'atAcceptance' | 'atIssue';
  /** Names of the items that lack it */
  items: string[];
  /** null: all of them wait for a predecessor */
  dueOn: string | null;
  /** 补齐期限, as it stands on the undertaking */
  until: string;
  demand: string;
  basis: string;
}

/** 不能一次容缺的材料和原因 */
export class NotDeferrableView {
  key: string;
  name: string;
  why: string;
}

/** 容缺待补的一份材料在一件里 */
export class JointDeferredPartView {
  caseId: number;
  caseNumber: string;
  itemName: string;
  /** null: the case has not begun */
  dueOn: string | null;
  stateLabel: string;
  /** May be handed in now */
  open: boolean;
}

/** 容缺待补的一份材料，各件共用 */
export class JointDeferredMaterialView {
  key: string;
  name: string;
  demand: string;
  /** The earliest day of those that wait for it */
  dueOn: string | null;
  /** Waited for by at least one case */
  open: boolean;
  parts: JointDeferredPartView[];
}

export class JointDeferralsView {
  id: number;
  number: string;
  version: number;
  /** false: 联办已办结，补件按各件登记 */
  running: boolean;
  themeName: string;
  applicantName: string;
  deferrable: JointDeferrableView[];
  notDeferrable: NotDeferrableView[];
  bar: CreditBarView | null;
  materials: JointDeferredMaterialView[];
}

/** 登记了一次、用于各件的补件 */
export class JointSupplyTakenView {
  id: number;
  number: string;
  version: number;
  status: string;
  /** 收件回执 */
  documentId: string | null;
  /** Cases whose section judges it now */
  cases: number[];
}
