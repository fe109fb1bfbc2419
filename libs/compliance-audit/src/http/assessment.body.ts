import { ASSESSMENT_CODES, ASSESSMENT_KINDS, ASSESSMENT_NOTICE, type AssessmentCode, type AssessmentKind, type AssessmentNoticeStatus } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';

const PERIOD = /^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?$/;

export class DrawUpNoticeBody {
  /** 月份 2026-10、季度 2026-Q4 或者年份 2026 */
  @Matches(PERIOD)
  period: string;
}

export class ReturnNoticeBody {
  @IsInt() @Min(1)
  version: number;

  /** 为什么退回 */
  @IsString() @Length(1, 1000) @Matches(/\S/u)
  words: string;
}

export class ListNoticesQuery {
  /** month 月通报, quarter 季考, year 年评 */
  @IsOptional() @IsIn(Object.keys(ASSESSMENT_KINDS))
  kind?: AssessmentKind;

  @IsOptional() @IsIn(Object.keys(ASSESSMENT_NOTICE.statuses))
  status?: AssessmentNoticeStatus;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class ShowAssessmentQuery {
  /** 月份 2026-10、季度 2026-Q4 或者年份 2026；不填是本月 */
  @IsOptional() @Matches(PERIOD)
  period?: string;
}

export class ListAssessmentEvidenceQuery {
  /** 指标 */
  @IsIn(ASSESSMENT_CODES)
  code: AssessmentCode;

  @Matches(PERIOD)
  period: string;

  /** 科室和人员至少写一个 */
  @ValidateIf(({ personId, unitId }: ListAssessmentEvidenceQuery) => unitId !== undefined || personId === undefined) @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  personId?: number;

  /** 通报的编号：标出通报以后新增和不再计入的 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  noticeId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit?: number;
}
