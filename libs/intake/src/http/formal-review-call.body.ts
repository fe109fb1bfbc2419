import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class CallApproverBody {
  /** 接件以前：事项和草稿 */
  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  @IsOptional() @IsUUID()
  draftId?: string;

  /** 已接件的：办件 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId?: number;

  /** 要看什么 */
  @IsOptional() @IsString() @MaxLength(200)
  note?: string;
}

export class CallFindingBody {
  @IsString() @Length(1, 40)
  materialCode: string;

  @IsString() @Length(1, 40)
  pointCode: string;

  @IsIn(['good', 'faulty'])
  verdict: 'good' | 'faulty';

  /** 不合格的要写 */
  @IsOptional() @IsString() @MaxLength(500)
  message?: string;
}

export class ConcludeCallBody {
  @IsInt() @Min(1)
  version: number;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => CallFindingBody)
  findings: CallFindingBody[];

  @IsOptional() @IsString() @MaxLength(1000)
  words?: string;
}

export class ListCallsQuery {
  @IsOptional() @IsUUID()
  draftId?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId?: number;

  /** open 进行中, ended 已结束 */
  @IsOptional() @IsIn(['open', 'ended'])
  state?: 'open' | 'ended';

  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
