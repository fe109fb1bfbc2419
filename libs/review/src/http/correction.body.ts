import { RE_REVIEW_VERDICTS, REVOCATION_GROUNDS, type ReReviewVerdict, type RevocationGround } from '@onecounter/contracts';
import { StepBody } from '@onecounter/casework';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const WORDS = 2000;
const FINDING = /^CW-\d{6}-\d{4,6}$/;

export class StopForComplianceBody extends StepBody {
  /** 违规线索编号, CW-YYYYMM-NNNN */
  @IsOptional() @IsString() @Matches(FINDING)
  finding?: string;

  /** 停办的理由 */
  @IsString() @MaxLength(WORDS)
  reason: string;
}

export class OrderReReviewBody extends StopForComplianceBody {
  /** 由谁重审 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  personId: number;

  /** 哪天前重审, YYYY-MM-DD (Asia/Shanghai) */
  @IsPlainDate()
  dueOn: string;
}

/** 重审发现的一个问题 */
export class ReReviewFaultBody {
  /** 材料或者要点的编码 */
  @IsString() @Length(1, 60)
  code: string;

  @IsString() @Length(1, 500) @Matches(/\S/u)
  words: string;
}

export class RecordReReviewBody extends StepBody {
  @IsIn(Object.keys(RE_REVIEW_VERDICTS))
  verdict: ReReviewVerdict;

  /** 重审意见 */
  @IsString() @MaxLength(WORDS)
  opinion: string;

  /** 不符合的逐条列出；符合的不列 */
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => ReReviewFaultBody)
  faults: ReReviewFaultBody[];
}

/** 恢复办理的意见，整改情况 */
export class CorrectionWordsBody extends StepBody {
  @IsString() @MaxLength(WORDS)
  words: string;
}

export class OrderRectificationBody extends StepBody {
  /** 哪天前整改, YYYY-MM-DD (Asia/Shanghai) */
  @IsPlainDate()
  dueOn: string;

  /** 整改要求 */
  @IsString() @MaxLength(WORDS)
  demands: string;
}

export class FailRectificationBody extends CorrectionWordsBody {
  /** 行政许可法 69 的哪一种情形 */
  @IsIn(Object.keys(REVOCATION_GROUNDS))
  ground: RevocationGround;
}

export class ListCorrectionsQuery {
  /** open 纠正中, proposed 提请撤销, ended 已结束 */
  @IsOptional() @IsIn(['open', 'proposed', 'ended'])
  state?: 'open' | 'proposed' | 'ended';

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class ListLateEntriesQuery {
  /** waiting 等核准的, all 全部 */
  @IsOptional() @IsIn(['waiting', 'all'])
  state?: 'waiting' | 'all';

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
