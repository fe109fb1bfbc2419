import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ADJUSTMENT_KINDS, type AdjustmentKind, type ItemVersionStatus } from '@onecounter/contracts';
import type { DeferralKind } from '../rules/deferral-list';
import { IsPlainDate } from './is-plain-date';

/** 查事项。 */
export class ItemsQuery {
  /** 名称中的字词（空格分开，都须有）、编码或拼音首字母。 */
  @IsOptional() @IsString() @Length(0, 60) search?: string;
  /** 窗口号：只要这个窗口受理的。 */
  @IsOptional() @Matches(/^[\w-]{1,10}$/) window?: string;
  /** 最多几条。 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 100;
}

/** 查要点。 */
export class PointsQuery {
  /** 要点或材料名称中的字词。 */
  @IsOptional() @IsString() @Length(0, 60) search?: string;
  /** 事项编码。 */
  @IsOptional() @IsString() @Length(1, 32) item?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 100;
}

/** 查容缺清单。 */
export class DeferralListQuery {
  /** atAcceptance 容缺受理，atIssue 容缺发证。 */
  @IsIn(['atAcceptance', 'atIssue']) kind: DeferralKind;
  /** 截至哪天在用的版本；不写是今天。 */
  @IsOptional() @IsPlainDate() on?: string;
  /** 事项、编码、科室或材料名称中的字词。 */
  @IsOptional() @IsString() @Length(0, 60) search?: string;
}

/** 查事项版本。 */
export class ItemVersionsQuery {
  /** 事项编码。 */
  @IsOptional() @IsString() @Length(1, 32) code?: string;
  @IsOptional() @IsIn(['draft', 'published', 'retired']) status?: ItemVersionStatus;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 200;
}

/** 同哪一版比。 */
export class DifferenceQuery {
  /** 版本编号；不给则同前一个发布的版本比。 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(9_007_199_254_740_991) with?: number;
}

/** 查调整记录。 */
export class AdjustmentsQuery {
  /** 事项编码。 */
  @IsOptional() @IsString() @Length(1, 32) code?: string;
  @IsOptional() @IsIn(Object.keys(ADJUSTMENT_KINDS)) kind?: AdjustmentKind;
  /** 生效日自（含），YYYY-MM-DD。 */
  @IsOptional() @IsPlainDate() from?: string;
  /** 生效日至（含）。 */
  @IsOptional() @IsPlainDate() to?: string;
  /** 上一页最后一条的编号。 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(9_007_199_254_740_991) before?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** 导出哪些版本。 */
export class ExportItemsQuery {
  /** 版本编号，几个用逗号隔开，最多 200 个。 */
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map(Number) : value)) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsInt({ each: true }) @Min(1, { each: true }) @Max(9_007_199_254_740_991, { each: true }) ids: number[];
  @IsIn(['json', 'xlsx']) format: 'json' | 'xlsx';
}

/** 照预览导入。 */
export class ApplyImportQuery {
  /** 预览给出的 state。 */
  @Matches(/^[0-9a-f]{64}$/) state: string;
}
