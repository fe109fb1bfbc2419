import { IsInt, Max, Min } from 'class-validator';

/** 修改一项安全设置. */
export class ChangeSettingBody {
  /** 看到的步数 */
  @IsInt() @Min(1) version: number;
  /** 新的值；范围见各项设置 */
  @IsInt() @Min(0) @Max(1_000_000) value: number;
}
