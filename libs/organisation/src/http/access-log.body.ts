import { ACCESS_GROUPS, type AccessGroup } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsPlainDate } from './is-plain-date';

export class FilterAccessQuery {
  /** Part of a person's name */
  @IsOptional() @IsString() @MaxLength(100)
  words?: string;

  /** What was done: 登录和会话, 查看, 导出和下载, 系统运维 */
  @IsOptional() @IsIn(Object.keys(ACCESS_GROUPS))
  group?: AccessGroup;

  /** Id of a case */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId?: number;

  /** First day, Asia/Shanghai by machine time */
  @IsOptional() @IsPlainDate()
  from?: string;

  /** Last day, included */
  @IsOptional() @IsPlainDate()
  to?: string;
}

export class ListAccessQuery extends FilterAccessQuery {
  /** Id of the last row of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit?: number;
}
