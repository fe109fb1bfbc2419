import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** 怎样读工作表；不写的由系统认 */
export class PreviewSealImportQuery {
  /** 工作表的名称 */
  @IsOptional() @IsString() @Length(1, 60)
  sheet?: string;

  /** 表头在第几行 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1000)
  headerRow?: number;

  /** 各列在第几列，从 0 起: usedOn:1,matter:2 */
  @IsOptional() @IsString() @Length(1, 300) @Matches(/^[A-Za-z]+:\d{1,3}(,[A-Za-z]+:\d{1,3})*$/)
  columns?: string;
}
export class ImportSealUsesQuery extends PreviewSealImportQuery {
  /** 登记簿的版本 */
  @Type(() => Number) @IsInt() @Min(1) @Max(2_000_000_000)
  version: number;

  /** 预览给的 `state` */
  @Matches(/^[0-9a-f]{64}$/)
  state: string;
}
