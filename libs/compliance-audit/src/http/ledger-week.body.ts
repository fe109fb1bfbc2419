import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IsPlace } from './is-place';

/** 周审签字 */
export class SignLedgerWeekBody {
  @IsInt() @Min(1)
  version: number;

  /** 签字人看到的用印次数 */
  @IsInt() @Min(0) @Max(1_000_000)
  uses: number;
}
export class ReopenLedgerWeekBody {
  @IsInt() @Min(1)
  version: number;

  /** 为什么重新打开 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;
}
export class ListLedgerWeeksQuery {
  /** unsigned 待签字, signed 已签字 */
  @IsOptional() @IsIn(['unsigned', 'signed'])
  state?: 'unsigned' | 'signed';

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 那一周的星期一，含首尾 */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** The `next` of the page before */
  @IsOptional() @IsPlace()
  before?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
