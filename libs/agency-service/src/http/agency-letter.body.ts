import { LETTER_KINDS, type LetterKind } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class IssueAgencyLetterBody {
  /** 代办项目 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId: number;

  /** contact 工作联系函, assist 协办单 */
  @IsIn(Object.keys(LETTER_KINDS))
  kind: LetterKind;

  /** 主送的科室、县区 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 不在系统里的单位，写名称 */
  @IsOptional() @IsString() @MaxLength(120)
  unitName?: string;

  /** 事由 */
  @IsString() @Length(1, 100) @Matches(/\S/u)
  title: string;

  /** 正文 */
  @IsString() @Length(1, 4000) @Matches(/\S/u)
  words: string;

  /** 几个工作日内函复 */
  @IsInt() @Min(1) @Max(60)
  days: number;
}

export class ListAgencyLettersQuery {
  /** issued 待复函, overdue 其中逾期的, answered 已复函, closed 已办结 */
  @IsOptional() @IsIn(['issued', 'overdue', 'answered', 'closed'])
  state?: 'issued' | 'overdue' | 'answered' | 'closed';

  /** contact 工作联系函, assist 协办单 */
  @IsOptional() @IsIn(Object.keys(LETTER_KINDS))
  kind?: LetterKind;

  /** 代办项目 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId?: number;

  /** yes: 等本单位复函的；专班：等办结的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** 事由、单位、项目 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
