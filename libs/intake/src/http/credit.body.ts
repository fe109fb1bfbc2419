import { StepBody } from '@onecounter/casework';
import { CREDIT_MARK_KINDS, type CreditMarkKind } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';

export class RecordCreditMarkBody {
  /** 申请人的一个办件 */
  @IsInt() @Min(1)
  caseId: number;

  @IsIn(Object.keys(CREDIT_MARK_KINDS))
  kind: CreditMarkKind;

  /** 来源，如哪个文书、哪次核查 */
  @IsString() @MinLength(2) @MaxLength(200)
  source: string;

  /** 证据 */
  @IsString() @MinLength(2) @MaxLength(1000)
  evidence: string;

  @IsOptional() @IsUUID()
  evidenceFileId?: string | null;

  /** 期满日；没有的到修复为止 */
  @IsOptional() @IsPlainDate()
  endsOn?: string | null;
}

export class RepairCreditBody extends StepBody {
  /** 修复依据的文书 */
  @IsString() @MinLength(2) @MaxLength(200)
  document: string;

  @IsOptional() @IsUUID()
  fileId?: string | null;
}

export class ListCreditMarksQuery {
  /** inForce 在册, all 全部 */
  @IsOptional() @IsIn(['inForce', 'all'])
  state?: 'inForce' | 'all';

  /** 申请人、来源 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
