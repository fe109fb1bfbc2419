import { AMENDMENT_OUTCOMES, APPEAL_OUTCOMES, AWARD_STANDINGS, AWARDS, type AmendmentOutcome, type AppealOutcome, type AwardScope, type AwardStanding } from '@onecounter/contracts';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

export class ShowAwardMonthQuery {
  /** 自然月: 2026-11 */
  @Matches(MONTH)
  month: string;
}

export class ListAwardLinesQuery {
  @IsOptional() @Matches(MONTH)
  month?: string;

  /** section 科室, person 个人 */
  @IsOptional() @IsIn(Object.keys(AWARDS))
  scope?: AwardScope;

  /** eligible 有资格, ineligible 取消资格, notTaking 不参评 */
  @IsOptional() @IsIn(Object.keys(AWARD_STANDINGS))
  standing?: AwardStanding;

  /** yes: 提过申诉的 */
  @IsOptional() @IsIn(['yes'])
  appealed?: 'yes';

  /** yes: 只看本人的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';
}

export class DrawUpAwardsBody {
  @Matches(MONTH)
  month: string;
}

export class ConfirmEligibilityBody {
  @IsInt() @Min(1)
  version: number;

  /** 还有没认定的违规线索时，为什么先确认 */
  @IsOptional() @IsString() @MaxLength(1000)
  words?: string;
}

export class AppealEligibilityBody {
  /** 事实和证据：哪一条不成立，凭什么 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;

  /** 附件：先采集，图片或者 PDF，最多 5 个 */
  @IsOptional() @IsArray() @ArrayMaxSize(5) @IsUUID('all', { each: true })
  fileIds?: string[];
}

export class DecideEligibilityAppealBody {
  @IsInt() @Min(1)
  version: number;

  /** upheld 维持, restored 恢复资格 */
  @IsIn(Object.keys(APPEAL_OUTCOMES))
  outcome: AppealOutcome;

  /** 处理意见 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

/** 更正评先资格 */
export class AmendEligibilityBody {
  @IsInt() @Min(1)
  version: number;

  /** 名单的哪一行 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  lineId: number;

  /** corrected 更正, kept 注明不变 */
  @IsIn(Object.keys(AMENDMENT_OUTCOMES))
  outcome: AmendmentOutcome;

  /** 为什么更正、为什么不变 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}
