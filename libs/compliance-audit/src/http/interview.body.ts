import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class ListInterviewsQuery {
  /** open 没有办结的, ended 已办结、已取消的 */
  @IsOptional() @IsIn(['open', 'ended'])
  state?: 'open' | 'ended';

  /** yes: 约谈本人的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class ArrangeInterviewBody {
  @IsInt() @Min(1)
  version: number;

  /** 约谈时间: 2026-12-08T09:00:00+08:00 */
  @IsString() @IsISO8601({ strict: true }) @Matches(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  meetsAt: string;

  @IsString() @Length(1, 100) @Matches(/\S/u)
  place: string;
}

/** 约谈记录；取消的原因 */
export class InterviewWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 8000) @Matches(/\S/u)
  words: string;
}
