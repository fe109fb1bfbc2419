import { StepBody } from '@onecounter/casework';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { UndertakingBody } from './deferral.body';

export class AcceptJointWithDeferralBody extends StepBody {
  @IsOptional() @ValidateNested() @Type(() => UndertakingBody)
  undertaking?: UndertakingBody;
}

export class AcceptJointWithCommitmentBody extends AcceptJointWithDeferralBody {
  /** 联办里的哪一件 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId: number;
}

/** 补来的一份，各件共用 */
export class JointSupplyBody {
  /** Key of the merged list */
  @IsString() @Length(1, 40)
  key: string;

  /** 采集的文件；纸件走材料交接的为空 */
  @IsArray() @ArrayMaxSize(40) @IsUUID(undefined, { each: true })
  files: string[];
}

export class RegisterJointDeferredSupplementBody extends StepBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique((one: JointSupplyBody) => one.key) @ValidateNested({ each: true }) @Type(() => JointSupplyBody)
  materials: JointSupplyBody[];

  /** 送达综合窗口的时间, 2026-11-24T10:05, Asia/Shanghai; without it, now */
  @IsOptional() @IsString() @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  arrivedAt?: string | null;
}
