import { ArrayMaxSize, IsArray, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 放假安排 of one year. */
export class LoadCalendarBody {
  @IsInt() @Min(2000) @Max(2100)
  year: number;

  /** '' for the whole country, or six digits of the division that adds days of its own. */
  @Matches(/^(\d{6})?$/)
  region: string;

  /** 放假的日子, weekends named by the notice included; YYYY-MM-DD */
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @Matches(DAY, { each: true })
  holidays: string[];

  /** 补班的日子; YYYY-MM-DD */
  @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) @Matches(DAY, { each: true })
  makeUpDays: string[];

  /** 文号 of the notice */
  @IsString() @Length(2, 200)
  source: string;
}
