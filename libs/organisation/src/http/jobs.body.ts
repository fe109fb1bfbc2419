import { IsInt, IsString, Length, MaxLength, Min } from 'class-validator';

/** 暂停、恢复或立即执行. */
export class SwitchJobBody {
  /** 已走步数 */
  @IsInt() @Min(1)
  version: number;
  /** 原因 */
  @IsString() @Length(2, 200)
  reason: string;
}

/** 修改执行时间. */
export class ChangeScheduleBody extends SwitchJobBody {
  /** 五段（分、时、日、月、周），上海时间；空着是恢复程序原来的时间 */
  @IsString() @MaxLength(100)
  cron: string;
}
