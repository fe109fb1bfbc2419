import { IsPlainDate } from '@onecounter/organisation';
import { ArrayMaxSize, IsArray, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

class FigureSaidBody {
  /** 数值，以指标的单位计；不能是负数 */
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value: number;

  /** 数字截至哪一天；不填为期间的最后一天 */
  @IsOptional() @IsPlainDate()
  uptoOn?: string;

  /** 凭证的文号、出处；和附件至少有一样 */
  @IsOptional() @IsString() @MaxLength(200)
  reference?: string;

  /** 说明 */
  @IsOptional() @IsString() @MaxLength(500)
  note?: string;

  /** 凭证：先上传，把得到的 id 写在这里，最多 5 个 */
  @IsOptional() @IsArray() @ArrayMaxSize(5) @IsUUID('all', { each: true })
  fileIds: string[] = [];
}

/** 填报. */
export class ReportFigureBody extends FigureSaidBody {
  /** 期间，以截数的月份命名: 2026-11 */
  @IsString() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  periodName: string;

  /** 指标代码: feesOfPeriod */
  @IsString() @Length(1, 40)
  code: string;

  /** 期间已经截数的，为什么现在才报 */
  @IsOptional() @IsString() @MaxLength(2000)
  words?: string;
}

/** 更正. */
export class CorrectFigureBody extends FigureSaidBody {
  @IsInt() @Min(1) @Max(1_000_000)
  version: number;

  /** 为什么更正 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class FiguresDueQuery {
  /** 期间；不填为正在进行的 */
  @IsOptional() @IsString() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  period?: string;
}
