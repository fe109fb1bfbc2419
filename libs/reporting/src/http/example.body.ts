import { GOOD_EXAMPLE, type GoodExampleStatus } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class SubmitExampleBody {
  /** 事例名称 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  title: string;

  /** 怎么办的、解决了什么 */
  @IsString() @Length(1, 3000) @Matches(/\S/u)
  story: string;

  /** 群众反映 */
  @IsOptional() @IsString() @MaxLength(1000)
  feedback?: string;

  /** 关联的办件编号；有编号的，节约的工作日由系统计算 */
  @IsOptional() @IsString() @Length(1, 60) @Matches(/\S/u)
  caseNumber?: string;

  /** 没有关联办件时，自己填 */
  @IsOptional() @IsInt() @Min(0) @Max(1000)
  daysSaved?: number;

  /** 先上传的照片 */
  @IsOptional() @IsUUID()
  photoId?: string;
}

export class ListExamplesQuery {
  @IsOptional() @IsIn(Object.keys(GOOD_EXAMPLE.statuses))
  status?: GoodExampleStatus;

  @IsOptional() @IsString() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  periodName?: string;

  /** 名称或内容 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
