import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** 查许可公示。 */
export class PublicGrantsQuery {
  /** 行政相对人名称里的字；自然人按公示的写法（张*）。 */
  @IsOptional() @IsString() @Length(0, 60) holder?: string;
  /** 统一社会信用代码，全部 18 位。 */
  @IsOptional() @IsString() @Length(0, 30) code?: string;
  /** 事项名称里的字，或者事项编码。 */
  @IsOptional() @IsString() @Length(0, 60) item?: string;
  /** 行政许可决定文书号，全写。 */
  @IsOptional() @IsString() @Length(0, 60) document?: string;
  /** 许可决定日期，含首尾。 */
  @IsOptional() @IsPlainDate() from?: string;
  @IsOptional() @IsPlainDate() to?: string;
  /** 上一页的 next。 */
  @IsOptional() @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) after?: string;
  /** 最多几件。 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 20;
}
