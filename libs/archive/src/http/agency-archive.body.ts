import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class GapReasonBody {
  /** 缺漏的代号，见档案目录 */
  @IsString() @Length(1, 60)
  code: string;

  /** 为什么缺 */
  @IsString() @Length(1, 300) @Matches(/\S/u)
  reason: string;
}

export class ArchiveAgencyProjectBody {
  /** Version of the project (first time), of the archive (afterwards). */
  @IsInt() @Min(1)
  version: number;

  /** 每一项缺漏的原因 */
  @IsArray() @ArrayMaxSize(1000) @ValidateNested({ each: true }) @Type(() => GapReasonBody)
  missing: GapReasonBody[];
}

export class ListAgencyArchivesQuery {
  /** yes 有缺漏, no 齐全 */
  @IsOptional() @IsIn(['yes', 'no'])
  missing?: 'yes' | 'no';

  /** 归档 from this day on, YYYY-MM-DD (Asia/Shanghai) */
  @IsOptional() @IsPlainDate()
  from?: string;

  /** … up to and with this day */
  @IsOptional() @IsPlainDate()
  to?: string;

  /** 编号、项目、单位 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
