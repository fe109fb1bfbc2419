import { HALF_DAYS, LEAVE_KINDS, ROLES, type HalfDay, type LeaveKind, type RoleName } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsPlainDate } from './is-plain-date';

const HALVES = Object.keys(HALF_DAYS);
const MOST = Number.MAX_SAFE_INTEGER;

export class LeavePeriodQuery {
  @IsPlainDate()
  fromOn: string;

  /** morning 上午, afternoon 下午 */
  @IsIn(HALVES)
  fromHalf: HalfDay;

  /** 含这个半天 */
  @IsPlainDate()
  toOn: string;

  @IsIn(HALVES)
  toHalf: HalfDay;
}
/** 一项岗位交给谁 */
export class HandoverBody {
  @IsInt() @Min(1) @Max(MOST)
  unitId: number;

  @IsIn(Object.keys(ROLES))
  role: RoleName;

  /** 只就一个事项；空：全部 */
  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  /** 同单位同岗位的人 */
  @IsOptional() @IsInt() @Min(1) @Max(MOST)
  personId?: number;

  /** true: 没有同岗位的人可以代，交上级；不写 personId */
  @IsOptional() @IsBoolean()
  toSuperior?: boolean;
}
export class RequestLeaveBody extends LeavePeriodQuery {
  @IsIn(Object.keys(LEAVE_KINDS))
  kind: LeaveKind;

  /** 交接说明 */
  @IsOptional() @IsString() @MaxLength(2000)
  note?: string;

  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => HandoverBody)
  handovers: HandoverBody[];
}
/** 批准、撤销、销假：可以写几句 */
export class MoveLeaveBody {
  @IsInt() @Min(1)
  version: number;

  @IsOptional() @IsString() @MaxLength(2000)
  words?: string;
}
/** 不批准须写理由 */
export class RefuseLeaveBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}
export class ListLeavesQuery {
  /** mine 本人的, cover 由我代的, theirs 别人的 */
  @IsOptional() @IsIn(['mine', 'cover', 'theirs'])
  whose?: 'mine' | 'cover' | 'theirs';

  /** requested 待批准, current 已批准和请假中, ended 其余 */
  @IsOptional() @IsIn(['requested', 'current', 'ended'])
  state?: 'requested' | 'current' | 'ended';

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
