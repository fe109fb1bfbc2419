import type { PointAnswer, PointProblemStatus } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class RaisePointProblemBody {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  itemVersionId: number;

  @IsString() @Length(1, 40)
  materialCode: string;

  @IsString() @Length(1, 40)
  pointCode: string;

  /** 哪里有问题 */
  @IsString() @Length(1, 1000) @Matches(/\S/)
  words: string;
}

export class AssignPointProblemBody {
  @IsInt() @Min(1)
  version: number;

  /** 不填就是事项的科室 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;
}

export class AnswerPointProblemBody {
  @IsInt() @Min(1)
  version: number;

  /** revised 已修订, kept 维持不变 */
  @IsIn(['revised', 'kept'])
  outcome: PointAnswer;

  /** 修订在事项的第几版 */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  revisedNo?: number;

  /** 维持不变要写理由 */
  @IsOptional() @IsString() @MaxLength(1000)
  words?: string;
}

export class ReopenPointProblemBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 500) @Matches(/\S/)
  reason: string;
}

export class ListPointProblemsQuery {
  /** Month of legal dates in which it was raised, first or again: 2026-11 */
  @IsOptional() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  month?: string;

  @IsOptional() @IsIn(['raised', 'assigned', 'answered', 'closed'])
  status?: PointProblemStatus;

  /** open 没有销号, closed 已销号 */
  @IsOptional() @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';

  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  /** 在哪一份月清单里 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  listId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class PointProblemSheetQuery {
  /** Month of legal dates in which it was raised, first or again: 2026-11 */
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  month: string;
}
