import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class PeriodNameParam {
  /** 期间，以截数的月份命名: 2026-11 */
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  name: string;
}

export class FigureOfPeriodParams extends PeriodNameParam {
  /** 指标代码: acceptedTotal */
  @Matches(/^[a-zA-Z]{1,40}$/)
  code: string;
}

export class FigureOfUnitQuery {
  /** 只看一个科室；不填为全局 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unit?: number;
}

export class FigureRowsQuery extends FigureOfUnitQuery {
  /** The `next` of the page before */
  @IsOptional() @Matches(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

/** What the export centre is asked for: the same figure, of one unit or of all. */
export class FigureSheetQuery extends FigureOfPeriodParams {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unit?: number;

  after?: string;
}
