import { EVENT_HANDOVER, type EventHandoverStatus } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

/** 签收 */
export class SignForEventBody {
  /** 哪个监管部门；只交给一个部门的不用写 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 代监管部门签收的，写依据：签收单、来函和经手人 */
  @IsOptional() @IsString() @MaxLength(1000)
  words?: string;
}

/** 退回 */
export class ReturnEventBody {
  /** 哪个监管部门；只交给一个部门的不用写 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 为什么不属本部门 */
  @IsString() @Length(1, 1000) @Matches(/\S/u)
  words: string;
}

/** 指派监管部门 */
export class RerouteEventBody {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  /** 从哪个部门退回的；只有一个的不用写 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  fromUnitId?: number;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  words: string;
}

const STATUSES = Object.keys(EVENT_HANDOVER.statuses);
export class ListHandoversQuery {
  @IsOptional() @IsIn(STATUSES)
  status?: EventHandoverStatus;

  /** open 没有签收, ended 已签收 */
  @IsOptional() @IsIn(['open', 'ended'])
  state?: 'open' | 'ended';

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** yes: 过了期限没有签收的 */
  @IsOptional() @IsIn(['yes'])
  overdue?: 'yes';

  @IsOptional() @IsString() @MaxLength(60)
  caseNumber?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId?: number;

  @IsOptional() @IsUUID()
  eventId?: string;

  /** 决定的日期，含首尾 */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class CountHandoversQuery {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  to: string;
}
