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

  /** yes: 交给了监管部门的, no: 还没有监管部门的 */
  @IsOptional() @IsIn(['yes', 'no'])
  routed?: 'yes' | 'no';

  /** 办件的科室 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  sectionId?: number;

  /** yes: 推送到了，或者监管部门的程序取走了的 */
  @IsOptional() @IsIn(['yes'])
  received?: 'yes';

  /** yes: 过了期限才签收的 */
  @IsOptional() @IsIn(['yes'])
  late?: 'yes';

  /** yes: 退回过的，不论后来到了哪里 */
  @IsOptional() @IsIn(['yes'])
  returned?: 'yes';

  /** 这个监管部门退回过的，不论后来到了哪里 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  returnedBy?: number;

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
