import { CHECK_NUMBERS, FINDING, type CheckNo, type FindingStatus } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
const INSTANT = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;

/** 说明、认定、申诉、决定：写明理由 */
export class FindingWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

/** 说明、申诉：可以附证据 */
export class FindingAnswerBody extends FindingWordsBody {
  /** 附件：先采集，图片或者 PDF，最多 5 个 */
  @IsOptional() @IsArray() @ArrayMaxSize(5) @IsUUID('all', { each: true })
  fileIds?: string[];
}

export class ListFindingsQuery {
  /** 计入的月份，如 2026-11 */
  @IsOptional() @Matches(MONTH)
  month?: string;

  /** 1 公章使用申请↔办件, 2 专用章台账↔留痕, 3 接件清单↔发证清单 */
  @IsOptional() @Type(() => Number) @IsIn(CHECK_NUMBERS)
  check?: CheckNo;

  @IsOptional() @IsIn(Object.keys(FINDING.statuses))
  status?: FindingStatus;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  personId?: number;

  /** yes: 要我说明的；督查考核科：要认定的；分管领导：要决定申诉的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class CheckMonthQuery {
  /** 如 2026-11；空：本月 */
  @IsOptional() @Matches(MONTH)
  month?: string;
}

/** 核对 */
export class RunCheckBody {
  /** 核对哪个月，如 2026-11 */
  @IsString() @Matches(MONTH)
  month: string;

  /** 空：三项都核对 */
  @IsOptional() @IsIn(CHECK_NUMBERS)
  check?: CheckNo;

  /** 抽样件数；空：全部核对 */
  @IsOptional() @IsInt() @Min(1) @Max(10_000)
  sampleSize?: number;

  /** 抽样种子；空：自动生成。种子相同，抽到的相同 */
  @IsOptional() @IsString() @Matches(/^[\dA-Za-z-]{4,40}$/)
  seed?: string;
}

export class CancelCheckBody {
  @IsInt() @Min(1)
  version: number;
}

/** 抽查月结 */
export class CloseCheckMonthBody {
  @IsString() @Matches(MONTH)
  month: string;

  /** 还有没认定的，要写明理由 */
  @IsOptional() @IsString() @MaxLength(2000)
  reason?: string;
}

/** 停机登记 */
export class RegisterOutageBody {
  /** e.g. 2026-11-12T09:00:00+08:00 */
  @IsString() @IsISO8601({ strict: true }) @Matches(INSTANT)
  from: string;

  @IsString() @IsISO8601({ strict: true }) @Matches(INSTANT)
  to: string;

  /** 停了什么、为什么 */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  stoodStill: string;
}

/** 撤销停机登记 */
export class WithdrawOutageBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}
