/** 办事指南目录的一行 */
export class GuideRowView {
  code: string;
  name: string;
  /** 行政许可、备案等 */
  itemType: string;
  /** 即办件、承诺件 */
  caseType: string;
  /** 承办科室 */
  sectionName: string;
  /** 承诺时限，如 10个工作日 */
  promisedLimit: string;
  fee: string;
}
/** 承办科室和它在用的事项数 */
export class GuideSectionView {
  code: string;
  name: string;
  items: number;
}
export class GuidesView {
  /** By code. */
  rows: GuideRowView[];
  /** How many were found, on all pages. */
  total: number;
  /** `after` of the next page; null: there is none. */
  next: string | null;
  /** All of them, whatever is asked for. */
  sections: GuideSectionView[];
}

export class GuideLineView {
  no: string;
  text: string;
}
export class GuideFlowView {
  no: string;
  name: string;
  text: string;
}
/** 形式审查要点 */
export class GuidePointView {
  text: string;
  aspect: string;
  /** 必须补正、可当场改 */
  severity: string;
}
export class GuideMaterialView {
  no: string;
  name: string;
  /** 何时需要 */
  necessity: string;
  form: string;
  originals: string;
  copies: string;
  /** 签章要求 */
  seal: string;
  source: string;
  /** 容缺 */
  deferral: string;
  note: string;
  points: GuidePointView[];
}
/** 办事指南 */
export class GuideView {
  code: string;
  name: string;
  itemType: string;
  caseType: string;
  unit: string;
  acceptedBy: string;
  windows: string;
  statutoryLimit: string;
  statutoryBasis: string;
  promisedLimit: string;
  promisedBasis: string;
  deliveryLimit: string;
  extension: string;
  /** 补正期限 */
  supplement: string;
  fee: string;
  feeBasis: string;
  consultationPhone: string;
  complaintPhone: string;
  result: string;
  validity: string;
  remedies: string;
  versionNo: string;
  /** YYYY-MM-DD */
  effectiveFrom: string;
  /** The day it was asked for, YYYY-MM-DD (Asia/Shanghai). */
  asOf: string;
  conditions: GuideLineView[];
  basis: GuideLineView[];
  flow: GuideFlowView[];
  materials: GuideMaterialView[];
}
