import { IsInt, IsString, Length, Min } from 'class-validator';

/** 暂停、恢复或立即执行. */
export class SwitchJobBody {
  /** 已走步数 */
  @IsInt() @Min(1)
  version: number;
  /** 原因 */
  @IsString() @Length(2, 200)
  reason: string;
}
