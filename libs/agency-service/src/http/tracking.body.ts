import { AGENCY_FLAGS, type AgencyFlag } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

const MOST_ITEMS = 500;

/** 写工作日志 */
export class RecordAgencyLogBody {
  @IsInt() @Min(1)
  version: number;

  /** 今天做了什么 */
  @IsString() @Length(2, 2000) @Matches(/\S/u)
  words: string;

  /** 下一步 */
  @IsOptional() @IsString() @MaxLength(500)
  nextStep?: string;

  /** 现在在谁手里：部门、科室或人 */
  @IsOptional() @IsString() @MaxLength(120)
  holder?: string;

  /** 说的是第几个事项 */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_ITEMS)
  itemNo?: number;

  /** 这个事项办结了没有；没有说就不写 */
  @IsOptional() @IsBoolean()
  itemDone?: boolean;

  /** 企业和企业管家在专页上看得到 */
  @IsOptional() @IsBoolean()
  visible?: boolean;
}

/** 周调度 */
export class ListAgencyDispatchQuery {
  @IsOptional() @IsIn(Object.keys(AGENCY_FLAGS))
  flag?: AgencyFlag;

  /** 只看我代办的 */
  @IsOptional() @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)) @IsBoolean()
  mine?: boolean;

  /** 这一天所在的一周；没有写就是本周 */
  @IsOptional() @IsPlainDate()
  on?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit?: number;
}

/** 开通企业专页 */
export class OpenAgencyPageBody {
  /** 项目的版本 */
  @IsInt() @Min(1)
  version: number;

  /** 企业管家 */
  @IsOptional() @IsString() @MaxLength(40)
  butlerName?: string;

  @IsOptional() @Matches(/^([0-9+\-() ]{5,25})?$/)
  butlerPhone?: string;
}
export class AgencyPageStepBody {
  @IsInt() @Min(1)
  version: number;
}
export class AnswerAgencyMessageBody extends AgencyPageStepBody {
  @IsString() @Length(2, 1000) @Matches(/\S/u)
  words: string;
}

export class AgencyPageByCodeBody {
  /** 项目编号 */
  @IsString() @Length(1, 60)
  number: string;

  /** 查询码 */
  @IsString() @Length(1, 60)
  code: string;
}
export class SendAgencyMessageBody extends AgencyPageByCodeBody {
  /** Made by the page, once for each message: sent twice it is one */
  @IsUUID()
  requestId: string;

  @IsString() @Length(2, 1000) @Matches(/\S/u)
  words: string;
}
