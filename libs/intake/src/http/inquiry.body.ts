import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

const PHONE = /^[0-9+\-() ]{5,25}$/;

export class RecordInquiryBody {
  /** counter 窗口, phone 电话 */
  @IsIn(['counter', 'phone'])
  channel: 'counter' | 'phone';

  /** 问什么 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  question: string;

  @IsOptional() @IsString() @MaxLength(40)
  itemCode?: string;

  /** 关于哪一件；写了就不用写事项 */
  @IsOptional() @IsString() @MaxLength(60)
  caseNumber?: string;

  /** 咨询人，可以不写 */
  @IsOptional() @IsString() @MaxLength(60)
  name?: string;

  /** 回电号码；电话咨询没有当场答复的必须写 */
  @IsOptional() @Matches(PHONE)
  phone?: string;

  /** 当场答复的 */
  @IsOptional() @IsString() @MaxLength(4000)
  answer?: string;
}

export class TakeInquiryBody {
  @IsInt() @Min(1)
  version: number;
}

/** 不接转交、重新答复 */
export class InquiryWordsBody extends TakeInquiryBody {
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class AnswerInquiryBody extends TakeInquiryBody {
  @IsString() @Length(1, 4000) @Matches(/\S/u)
  words: string;
}

/** 请科室或者某个人协办 */
export class BringIntoInquiryBody extends InquiryWordsBody {
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  toUnitId?: number;

  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  toPersonId?: number;
}

/** Takes no version: several contribute at the same moment */
export class ContributeToInquiryBody {
  @IsString() @Length(1, 4000) @Matches(/\S/u)
  words: string;
}

export class HandOverInquiryBody extends InquiryWordsBody {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  toUnitId: number;
}

export class AssignInquiryBody extends TakeInquiryBody {
  /** 本科室的人 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  toPersonId: number;
}

export class ShowInquiryAskerBody {
  /** 为什么要看, kept in the access log */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  reason: string;
}

export class ListInquiriesQuery {
  /** open 待答复, done 已答复、已办结 */
  @IsOptional() @IsIn(['open', 'done'])
  state?: 'open' | 'done';

  /** yes: 等本人或本科室办的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** yes: 已经上报的 */
  @IsOptional() @IsIn(['yes'])
  escalated?: 'yes';

  /** 编号、事项或者问题里的字 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class FindInquiryHelpersQuery {
  @IsOptional() @IsString() @MaxLength(40)
  search?: string;
}
