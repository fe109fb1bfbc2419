import { WATCHED_VERBS } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class ListWatchedStepsQuery {
  /** 办理的月份，如 2026-11 */
  @IsOptional() @Matches(/^20\d\d-(0[1-9]|1[0-2])$/)
  month?: string;

  /** 谁办的，姓名的一部分 */
  @IsOptional() @IsString() @MaxLength(100)
  person?: string;

  /** e.g. rejectFinding */
  @IsOptional() @IsIn(WATCHED_VERBS.map(({ verb }) => verb))
  verb?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,15}\.[a-zA-Z]{1,40}\.\d{1,15}\.\d{1,9}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit?: number;
}
