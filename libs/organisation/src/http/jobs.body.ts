import { IsISO8601, IsInt, IsOptional, IsString, Length, Matches, MaxLength, Min } from 'class-validator';

/** 暂停、恢复或立即执行. */
export class SwitchJobBody {
  /** 已走步数 */
  @IsInt() @Min(1)
  version: number;
  /** 原因 */
  @IsString() @Length(2, 200)
  reason: string;
}

/** 立即执行. */
export class RunScheduleBody extends SwitchJobBody {
  /** 按哪一天执行，YYYY-MM-DD，上海时间；只有看以前一段时间的作业可以填，空着是现在 */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true })
  asOf?: string;
}

/** 修改执行时间. */
export class ChangeScheduleBody extends SwitchJobBody {
  /** 五段（分、时、日、月、周），上海时间；空着是恢复程序原来的时间 */
  @IsString() @MaxLength(100)
  cron: string;
}
