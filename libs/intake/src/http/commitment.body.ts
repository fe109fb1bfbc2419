import { StepBody } from '@onecounter/casework';
import { COMMITMENT_RESULTS, type CommitmentResult } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { COMMITMENT_VIEWS, type CommitmentView } from '../data/commitments';
import { UndertakingBody } from './deferral.body';

export class AcceptWithCommitmentBody extends StepBody {
  @IsOptional() @ValidateNested() @Type(() => UndertakingBody)
  undertaking?: UndertakingBody;
}

export class RecordCommitmentCheckBody extends StepBody {
  /** kept 与承诺一致, toRectify 限期整改, revokeProposed 承诺不实，建议撤销 */
  @IsIn(Object.keys(COMMITMENT_RESULTS))
  result: CommitmentResult;

  /** 核查情况，印在告知书上 */
  @IsString() @MinLength(2) @MaxLength(1000)
  opinion: string;

  /** 整改期限，限期整改的才写 */
  @IsOptional() @IsPlainDate()
  rectifyBy?: string | null;
}

export class ListCommitmentsQuery {
  /** toCheck 待核查, overdue 逾期没有核查, done 已核查 */
  @IsOptional() @IsIn(COMMITMENT_VIEWS)
  view?: CommitmentView;

  /** 办件编号、申请人、事项 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
