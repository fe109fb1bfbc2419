import { PRE_REVIEW_OPINIONS, PRE_REVIEW_OUTCOMES, type PreReviewOpinion, type PreReviewOutcome } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ApplicantBody, ReceptionBody } from './reception.body';

/** 交来的一份材料 */
export class HandedInBody {
  @IsString() @MaxLength(40)
  code: string;

  @IsArray() @ArrayMaxSize(40) @IsUUID(undefined, { each: true })
  files: string[];

  /** 事实说明 */
  @IsOptional() @IsString() @MaxLength(500)
  note?: string;
}
/** 代办项目的一个事项 */
export class AgencyItemBody {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId: number;

  @IsInt() @Min(1) @Max(1000)
  no: number;
}
/** 提请预审 */
export class RequestPreReviewBody {
  @IsString() @Length(1, 40)
  itemCode: string;

  /** Version that was looked at */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  itemVersionId?: number;

  @IsObject() @ValidateNested() @Type(() => ApplicantBody)
  applicant: ApplicantBody;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => HandedInBody)
  materials: HandedInBody[];

  /** 还缺的事实和材料，至少一条；不缺的直接申报 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsString({ each: true }) @Length(2, 200, { each: true }) @Matches(/\S/u, { each: true })
  lacking: string[];

  /** 情况说明 */
  @IsOptional() @IsString() @MaxLength(1000)
  words?: string;

  @IsOptional() @IsObject() @ValidateNested() @Type(() => AgencyItemBody)
  agencyItem?: AgencyItemBody;
}
/** 补交 */
export class SupplementPreReviewBody {
  @IsInt() @Min(1)
  version: number;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => HandedInBody)
  materials: HandedInBody[];

  /** 现在还缺的；补齐了为空 */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(2, 200, { each: true }) @Matches(/\S/u, { each: true })
  lacking: string[];

  @IsOptional() @IsString() @MaxLength(1000)
  words?: string;
}
/** 一份材料的意见 */
export class MaterialOpinionBody {
  @IsString() @MaxLength(40)
  code: string;

  @IsIn(Object.keys(PRE_REVIEW_OPINIONS))
  opinion: PreReviewOpinion;

  /** 须修改的必写 */
  @IsOptional() @IsString() @MaxLength(500)
  words?: string;
}
/** 预审意见 */
export class PreReviewOpinionBody {
  @IsInt() @Min(1)
  version: number;

  @IsIn(Object.keys(PRE_REVIEW_OUTCOMES))
  outcome: PreReviewOutcome;

  /** 整体意见 */
  @IsString() @Length(2, 1000) @Matches(/\S/u)
  words: string;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => MaterialOpinionBody)
  materials: MaterialOpinionBody[];
}
export class WithdrawPreReviewBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  words: string;
}
/** 引入预审的接件 */
export class CarryOverPreReviewBody extends ReceptionBody {
  /** Of the pre-review */
  @IsInt() @Min(1)
  version: number;
}

export class ListPreReviewsQuery {
  /** waiting 待预审, opined 已出意见, open 两者, carriedOver 已转入办件, ended 撤回和到期 */
  @IsOptional() @IsIn(['waiting', 'opined', 'open', 'carriedOver', 'ended'])
  state?: 'waiting' | 'opined' | 'open' | 'carriedOver' | 'ended';

  @IsOptional() @IsString() @MaxLength(40)
  itemCode?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  agencyProjectId?: number;

  /** 编号、申请人、事项 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
