import { StepBody } from '@onecounter/casework';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { DEFERRAL_VIEWS, type DeferralView } from '../data/deferrals';

/** 签好的承诺书 */
export class UndertakingBody {
  /** signed 手写板签名 (PNG), scanned 签好的纸质承诺书扫描件 */
  @IsIn(['signed', 'scanned'])
  form: 'signed' | 'scanned';

  /** 先采集 */
  @IsUUID()
  fileId: string;
}

export class AcceptWithDeferralBody extends StepBody {
  @IsOptional() @ValidateNested() @Type(() => UndertakingBody)
  undertaking?: UndertakingBody;
}

/** 补来的一份 */
export class DeferredMaterialBody {
  @IsString() @Length(1, 40)
  code: string;

  /** 采集的文件；纸件走材料交接的为空 */
  @IsArray() @ArrayMaxSize(40) @IsUUID(undefined, { each: true })
  files: string[];
}

export class RegisterDeferredSupplementBody extends StepBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @ArrayUnique((one: DeferredMaterialBody) => one.code) @ValidateNested({ each: true }) @Type(() => DeferredMaterialBody)
  materials: DeferredMaterialBody[];

  /** 送达综合窗口的时间, 2026-11-24T10:05, Asia/Shanghai; without it, now */
  @IsOptional() @IsString() @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  arrivedAt?: string | null;
}

export class DeferredCodeBody extends StepBody {
  /** 材料编码 */
  @IsString() @Length(1, 40)
  code: string;
}

export class RejectDeferredMaterialBody extends DeferredCodeBody {
  /** 印在告知书上 */
  @IsString() @MinLength(2) @MaxLength(500)
  reason: string;
}

export class ExtendDeferralBody extends DeferredCodeBody {
  /** 延到哪天 */
  @IsPlainDate()
  dueOn: string;

  /** 不可抗力的情况 */
  @IsString() @MinLength(2) @MaxLength(500)
  reason: string;

  /** 同意的领导 */
  @IsString() @Length(1, 60)
  consentBy: string;
}

export class ListDeferralsQuery {
  /** open 待补, toCheck 待核, dueSoon 三个工作日内到期, overdue 逾期, afterIssue 发证后待补 */
  @IsOptional() @IsIn(DEFERRAL_VIEWS)
  view?: DeferralView;

  /** 办件编号、申请人、事项、材料 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @IsString() @MaxLength(80)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
