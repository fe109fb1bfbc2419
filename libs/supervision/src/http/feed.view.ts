import type { ApplicantKind, SupervisionEventType } from '@onecounter/contracts';

/** 作出决定的科室. */
export class SupervisionUnitView {
  code: string;
  name: string;
}
/** 监管部门；没有代码：事项里写的名称不是任何监管部门. */
export class SupervisorView {
  code: string | null;
  name: string;
}
/** 办件. */
export class SupervisionCaseView {
  /** 办件编号 */
  number: string;
  itemCode: string;
  itemName: string;
  /** 行政区划代码 */
  region: string;
  unit: SupervisionUnitView;
}
/** 被许可人；自然人和法定代表人的姓名、证件号码已脱敏. */
export class SupervisionHolderView {
  kind: ApplicantKind;
  name: string;
  creditCode: string | null;
  residentIdMasked: string | null;
  legalRepresentative: string | null;
}
/** 决定. */
export class SupervisionDecisionView {
  date: string;
  /** 决定书文号 */
  number: string | null;
  /** 许可条件 */
  conditions: string[];
  /** true: 以告知承诺方式取得，应重点监管 */
  byCommitment: boolean;
}
/** 证照. */
export class SupervisionCertificateView {
  name: string;
  number: string;
  validFrom: string;
  /** null: 长期 */
  validTo: string | null;
}
/** 承诺核查. */
export class CommitmentCheckOfEventView {
  result: string;
  label: string;
  /** 限期整改到 */
  rectifyBy: string | null;
}
/** 限期整改: ordered 开始, completed 完成, failed 不到位、已提请撤销 */
export class RectificationOfEventView {
  outcome: 'ordered' | 'completed' | 'failed';
  label: string;
  /** 整改期限 */
  dueOn: string;
}
/** 审管事件，第 1 版；推送和读取是同一内容. */
export class SupervisionEventView {
  /** 1；加字段不变，改含义才变 */
  version: number;
  /** 同一事件再送，编号不变：以此去重 */
  id: string;
  event: SupervisionEventType;
  label: string;
  /** true: 联调造的，不是真的办件 */
  test: boolean;
  /** 同一办件内的先后，不连号 */
  sequence: number;
  /** 法定时间 */
  occurredAt: string;
  /** 应送达的最后一天 */
  dueOn: string;
  case: SupervisionCaseView;
  holder: SupervisionHolderView;
  /** 地点；自然人不给 */
  place: string | null;
  /** 内容 */
  content: string;
  /** 结果 */
  result: string;
  decision: SupervisionDecisionView;
  certificate: SupervisionCertificateView | null;
  commitmentCheck: CommitmentCheckOfEventView | null;
  rectification: RectificationOfEventView | null;
  supervisors: SupervisorView[];
}
/** 一页审管事件. */
export class SupervisionFeedView {
  events: SupervisionEventView[];
  /** 下一页从这里读；这一页存好后用它确认 */
  next: string;
  /** true: 后面还有，可以立即再读 */
  more: boolean;
  /** 已确认到 */
  acknowledged: string;
  /** 密钥到期时间 */
  keyEndsAt: string;
}
/** 确认过. */
export class AcknowledgedView {
  /** 现在确认到 */
  acknowledged: string;
}
/** 造好的测试事件. */
export class MadeEventView {
  id: string;
  caseNumber: string;
}
