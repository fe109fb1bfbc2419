import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { ItemDefinition } from '@onecounter/contracts';
import { EachText, EachWhole, OrNull, Whole } from './definition-rules';
import { ItemMaterialBody, ItemPointBody } from './item-material.body';

/** 时限。 */
export class ItemLimitBody {
  /** 天数；0 为当日办结。 */
  @IsInt() @Min(0) @Max(3650) days: number;
  /** working 工作日，calendar 自然日。 */
  @IsIn(['working', 'calendar']) unit: 'working' | 'calendar';
  /** 依据。 */
  @IsString() @Length(1, 500) basis: string;
  /** 已核实；否则为示例或待核。 */
  @IsBoolean() verified: boolean;
}

/** 延期。 */
export class ItemExtensionBody {
  /** 最多延长的天数，单位同法定时限。 */
  @IsInt() @Min(1) @Max(365) days: number;
  /** 批准人：本机关负责人、本级政府负责人。 */
  @IsIn(['bureauLeader', 'government']) approver: 'bureauLeader' | 'government';
  @IsString() @Length(1, 500) basis: string;
}

/** 收费。 */
export class ItemFeeBody {
  @IsBoolean() charged: boolean;
  @IsString() @Length(1, 500) basis: string;
}

/** 办理结果。 */
export class ItemResultBody {
  @IsString() @Length(1, 200) name: string;
  @IsString() @Length(1, 200) validity: string;
  /** 有效天数；长期或另有规定的为空。 */
  @OrNull() @IsInt() @Min(1) @Max(36_600) validDays: number | null;
  @OrNull() @IsString() @Length(1, 300) renewal: string | null;
}

/** 现场勘验。 */
export class ItemInspectionBody {
  /** mandatory 必须，onDemand 必要时，afterwards 事后核查，joint 联合勘验。 */
  @IsString() @Length(1, 40) mode: string;
  @IsString() @Length(1, 100) by: string;
  @IsInt() @Min(1) @Max(20) minPersons: number;
  @IsString() @Length(0, 500) note: string;
}

/** 行政许可法 45 条之外，依专门规定不计时的程序。 */
export class ItemClockStopBody {
  @Matches(/^[a-z][A-Za-z]{1,39}$/) procedure: string;
  @IsString() @Length(1, 40) zh: string;
  @IsString() @Length(1, 500) basis: string;
  /** 最多可告知的天数，单位同法定时限。 */
  @IsInt() @Min(1) @Max(365) maxDays: number;
}

/** 与其他事项的关系。 */
export class ItemDependencyBody {
  @IsString() @Length(1, 32) item: string;
  /** mustBefore 前置，parallel 可并联，beforeEvent 某事发生前办结。 */
  @IsIn(['mustBefore', 'parallel', 'beforeEvent']) type: 'mustBefore' | 'parallel' | 'beforeEvent';
  /** 可替代的事项。 */
  @EachText(32, 10) alternatives: string[];
  @OrNull() @IsString() @Length(1, 200) when: string | null;
}

/** 事项版本的全部内容。 */
export class ItemDefinitionBody implements ItemDefinition {
  /** 事项编码，如 SP-001。 */
  @Matches(/^[A-Z][A-Z0-9]{0,9}(-[A-Z0-9]{1,10}){1,2}$/) code: string;
  @IsString() @Length(1, 200) name: string;
  /** 事项类型，如行政许可、备案。 */
  @IsString() @Length(1, 40) itemType: string;
  /** instant 即办件，promised 承诺件。 */
  @IsIn(['instant', 'promised']) caseType: 'instant' | 'promised';
  @IsIn(['city', 'county']) level: 'city' | 'county';
  /** 承办科室编码。 */
  @IsString() @Length(1, 40) unitCode: string;
  @IsIn(['window', 'section']) acceptedBy: 'window' | 'section';
  /** 法定时限。 */
  @Whole(() => ItemLimitBody) statutoryLimit: ItemLimitBody;
  /** 承诺时限。 */
  @Whole(() => ItemLimitBody) promisedLimit: ItemLimitBody;
  /** 送达时限。 */
  @Whole(() => ItemLimitBody) deliveryLimit: ItemLimitBody;
  /** 延期；不可延期的为空。 */
  @OrNull() @Whole(() => ItemExtensionBody) extension: ItemExtensionBody | null;
  /** 审批层级：1 审批，2 审核、审批，3 审核、复核、审批。 */
  @IsIn([1, 2, 3]) reviewLevels: 1 | 2 | 3;
  /** 申请人补正的天数（工作日）。 */
  @IsInt() @Min(1) @Max(365) supplementDays: number;
  /** 办理条件。 */
  @EachText(500, 40) conditions: string[];
  @Whole(() => ItemFeeBody) fee: ItemFeeBody;
  @IsString() @Length(1, 40) consultationPhone: string;
  @IsString() @Length(1, 40) complaintPhone: string;
  @Whole(() => ItemResultBody) result: ItemResultBody;
  /** 不需勘验的为空。 */
  @OrNull() @Whole(() => ItemInspectionBody) inspection: ItemInspectionBody | null;
  @IsBoolean() expertReview: boolean;
  @IsBoolean() hearing: boolean;
  @EachWhole(() => ItemClockStopBody, 20) stopsClock: ItemClockStopBody[];
  /** 可否容缺。 */
  @IsBoolean() deferralAllowed: boolean;
  /** 告知承诺；不实行的为空。 */
  @OrNull() @IsString() @Length(1, 300) commitment: string | null;
  /** 许可后几个工作日内核查承诺。 */
  @IsOptional() @IsInt() @Min(1) @Max(365) commitmentCheckDays?: number | null;
  @EachWhole(() => ItemDependencyBody, 40) dependsOn: ItemDependencyBody[];
  /** 推送的监管部门。 */
  @EachText(100, 20) pushTo: string[];
  /** 结果是否公示。 */
  @IsBoolean() published: boolean;
  /** 办理依据。 */
  @EachText(500, 40) basis: string[];
  /** 实质、勘验、评审要点。 */
  @EachWhole(() => ItemPointBody, 100) points: ItemPointBody[];
  @EachWhole(() => ItemMaterialBody, 100) materials: ItemMaterialBody[];
}
