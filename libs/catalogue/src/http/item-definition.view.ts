import type { ItemDefinition, MaterialDefinition, PointDefinition } from '@onecounter/contracts';

/** 时限。 */
export class ItemLimitView {
  /** 天数；0 为当日办结。 */
  days: number;
  /** working 工作日，calendar 自然日。 */
  unit: 'working' | 'calendar';
  basis: string;
  /** 已核实；否则为示例或待核。 */
  verified: boolean;
}

/** 审查要点。 */
export class ItemPointView implements PointDefinition {
  code: string;
  text: string;
  /** formal 形式，substantive 实质，inspection 勘验，expertReview 评审。 */
  kind: 'formal' | 'substantive' | 'inspection' | 'expertReview';
  /** 方面：完整性、一致性、签章、时效、格式。 */
  aspect: string;
  /** must 必须补正，should 可当场更正。 */
  severity: 'must' | 'should';
  basis: string | null;
  /** 示例，待科室确认。 */
  derived: boolean;
}

/** 材料。 */
export class ItemMaterialView implements MaterialDefinition {
  code: string;
  name: string;
  /** always 必要，byAgent 委托代办时必要，onSite 现场核查时查验，conditional 视情形必要。 */
  necessity: 'always' | 'byAgent' | 'onSite' | 'conditional';
  condition: string | null;
  form: string;
  /** 原件份数。 */
  originals: number;
  /** 复印件份数。 */
  copies: number;
  sealKind: string;
  sealText: string;
  /** ownForm 本局表格，applicant 申请人自备，shared 数据共享，intermediary 中介机构出具。 */
  source: 'ownForm' | 'applicant' | 'shared' | 'intermediary';
  sharedKey: string | null;
  /** none 不可容缺，atAcceptance 容缺受理，atIssue 容缺发证。 */
  deferral: 'none' | 'atAcceptance' | 'atIssue';
  deferralDays: number;
  /** 容缺依据。 */
  deferralBasis?: string | null;
  /** 受理前要查的外网的编号 */
  lookUp?: string | null;
  /** 承诺什么就不用交；不能以承诺代替的为空。 */
  commitment?: string | null;
  note: string | null;
  points: ItemPointView[];
}

/** 与其他事项的关系。 */
export class ItemDependencyView {
  item: string;
  /** mustBefore 前置，parallel 可并联，beforeEvent 某事发生前办结。 */
  type: 'mustBefore' | 'parallel' | 'beforeEvent';
  alternatives: string[];
  when: string | null;
}

/** 延期。 */
export class ItemExtensionView {
  days: number;
  /** 批准人：本机关负责人、本级政府负责人。 */
  approver: 'bureauLeader' | 'government';
  basis: string;
}

/** 收费。 */
export class ItemFeeView {
  charged: boolean;
  basis: string;
}

/** 办理结果。 */
export class ItemResultView {
  name: string;
  validity: string;
  validDays: number | null;
  renewal: string | null;
}

/** 现场勘验。 */
export class ItemInspectionView {
  /** mandatory 必须，onDemand 必要时，afterwards 事后核查，joint 联合勘验。 */
  mode: string;
  by: string;
  minPersons: number;
  note: string;
}

/** 行政许可法 45 条之外，依专门规定不计时的程序。 */
export class ItemClockStopView {
  procedure: string;
  zh: string;
  basis: string;
  maxDays: number;
}

/** 事项版本的全部内容。 */
export class ItemDefinitionView implements ItemDefinition {
  code: string;
  name: string;
  itemType: string;
  /** instant 即办件，promised 承诺件。 */
  caseType: 'instant' | 'promised';
  level: 'city' | 'county';
  /** 承办科室编码。 */
  unitCode: string;
  acceptedBy: 'window' | 'section';
  statutoryLimit: ItemLimitView;
  promisedLimit: ItemLimitView;
  deliveryLimit: ItemLimitView;
  extension: ItemExtensionView | null;
  /** 审批层级：1 审批，2 审核、审批，3 审核、复核、审批。 */
  reviewLevels: 1 | 2 | 3;
  supplementDays: number;
  conditions: string[];
  fee: ItemFeeView;
  consultationPhone: string;
  complaintPhone: string;
  result: ItemResultView;
  inspection: ItemInspectionView | null;
  expertReview: boolean;
  hearing: boolean;
  stopsClock: ItemClockStopView[];
  deferralAllowed: boolean;
  commitment: string | null;
  /** 许可后几个工作日内核查承诺。 */
  commitmentCheckDays?: number | null;
  dependsOn: ItemDependencyView[];
  pushTo: string[];
  published: boolean;
  basis: string[];
  points: ItemPointView[];
  materials: ItemMaterialView[];
}
