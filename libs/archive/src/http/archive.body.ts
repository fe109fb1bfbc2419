import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class RenewArchiveBody {
  /** Edition that was looked at. */
  @IsInt() @Min(1)
  version: number;
}

export class ListArchivesQuery {
  /** waiting 待归档, archived 已归档 */
  @IsIn(['waiting', 'archived'])
  state: 'waiting' | 'archived';

  /** 办结 (waiting) or 归档 (archived) from this day on, YYYY-MM-DD (Asia/Shanghai) */
  @IsOptional() @IsString() @Matches(DATE)
  from?: string;

  /** … up to and with this day */
  @IsOptional() @IsString() @Matches(DATE)
  to?: string;

  /** Words in case number, applicant or item. */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class ArchivePeriodBody {
  /** 办结 from this day on, YYYY-MM-DD (Asia/Shanghai) */
  @IsString() @Matches(DATE)
  from: string;

  /** … up to and with this day */
  @IsString() @Matches(DATE)
  to: string;
}
