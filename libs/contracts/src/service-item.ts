import type { PointKind } from './materials';

/** 时限: `unit` working = 工作日, calendar = 自然日. */
export interface ItemLimit {
  readonly days: number;
  readonly unit: 'working' | 'calendar';
  readonly basis: string;
  /** false: 示例 or 待核, shown as such. */
  readonly verified: boolean;
}

/** 审查要点: what to look at. */
export interface PointDefinition {
  readonly code: string;
  readonly text: string;
  readonly kind: PointKind;
  /** 完整性 一致性 签章 时效 格式 */
  readonly aspect: string;
  /** must: 必须补正; should: 可当场改, 提示 */
  readonly severity: 'must' | 'should';
  readonly basis: string | null;
  /** Generated from the material's own fields: 示例·待科室确认. */
  readonly derived: boolean;
}

/** 材料 of an item version. */
export interface MaterialDefinition {
  readonly code: string;
  readonly name: string;
  /** always: 必要; byAgent: 委托代办时必要; onSite: 现场核查时查验; conditional: see `condition` */
  readonly necessity: 'always' | 'byAgent' | 'onSite' | 'conditional';
  readonly condition: string | null;
  readonly form: string;
  readonly originals: number;
  readonly copies: number;
  readonly sealKind: string;
  readonly sealText: string;
  /** ownForm: 本局表格; applicant: 申请人自备; shared: 数据共享获取, never demanded; intermediary: 中介机构出具 */
  readonly source: 'ownForm' | 'applicant' | 'shared' | 'intermediary';
  readonly sharedKey: string | null;
  readonly deferral: 'none' | 'atAcceptance' | 'atIssue';
  readonly deferralDays: number;
  /** 容缺依据: what the published list cites; versions from before it was asked for have none. */
  readonly deferralBasis?: string | null;
  /** 外网查询: code of the outside network on which it is looked up before acceptance (INT-16); versions from before it was asked for have none. */
  readonly lookUp?: string | null;
  /** 告知承诺: what the applicant promises instead of handing this in; versions from before it was asked for have none. */
  readonly commitment?: string | null;
  readonly note: string | null;
  readonly points: readonly PointDefinition[];
}

export interface DependencyDefinition {
  readonly item: string;
  readonly type: 'mustBefore' | 'parallel' | 'beforeEvent';
  readonly alternatives: readonly string[];
  readonly when: string | null;
}

/** 事项版本's whole content (CAT-1, CAT-3, CAT-10); immutable once published. */
export interface ItemDefinition {
  readonly code: string;
  readonly name: string;
  readonly itemType: string;
  readonly caseType: 'instant' | 'promised';
  readonly level: 'city' | 'county';
  /** Unit code of the responsible section. */
  readonly unitCode: string;
  readonly acceptedBy: 'window' | 'section';
  readonly statutoryLimit: ItemLimit;
  readonly promisedLimit: ItemLimit;
  readonly deliveryLimit: ItemLimit;
  readonly extension: { readonly days: number; readonly approver: 'bureauLeader' | 'government'; readonly basis: string } | null;
  /** 审批层级: 1 decide, 2 review + decide, 3 review + check + decide. */
  readonly reviewLevels: 1 | 2 | 3;
  /** Days the applicant has to supplement; the law sets none. */
  readonly supplementDays: number;
  readonly conditions: readonly string[];
  readonly fee: { readonly charged: boolean; readonly basis: string };
  readonly consultationPhone: string;
  readonly complaintPhone: string;
  readonly result: { readonly name: string; readonly validity: string; readonly validDays: number | null; readonly renewal: string | null };
  readonly inspection: { readonly mode: string; readonly by: string; readonly minPersons: number; readonly note: string } | null;
  readonly expertReview: boolean;
  readonly hearing: boolean;
  /** Procedures beyond art. 45 whose own statute stops the clock, with their cap in days of the limit's unit. */
  readonly stopsClock: readonly { readonly procedure: string; readonly zh: string; readonly basis: string; readonly maxDays: number }[];
  readonly deferralAllowed: boolean;
  readonly commitment: string | null;
  /** 承诺核查: working days after the grant within which a commitment is verified; null: no verification of its own. */
  readonly commitmentCheckDays?: number | null;
  readonly dependsOn: readonly DependencyDefinition[];
  readonly pushTo: readonly string[];
  readonly published: boolean;
  readonly basis: readonly string[];
  /** Substantive, inspection and expert points of the item as a whole; those of materials stand with them. */
  readonly points: readonly PointDefinition[];
  readonly materials: readonly MaterialDefinition[];
}
