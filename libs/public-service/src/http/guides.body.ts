import type { GeneratedFormat } from '@onecounter/catalogue';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** 查办事指南。 */
export class GuidesQuery {
  /** 名称中的字词（空格分开，都须有）、编码或拼音首字母。 */
  @IsOptional() @IsString() @Length(0, 60) search?: string;
  /** 承办科室编码。 */
  @IsOptional() @IsString() @Length(1, 32) section?: string;
  /** 上一页最后一个事项的编码。 */
  @IsOptional() @IsString() @Length(1, 32) after?: string;
  /** 最多几个。 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
}

export class GuideFileQuery {
  @IsIn(['pdf', 'docx']) format: GeneratedFormat;
}
