import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

/** 要点结论 */
export class PointFindingBody {
  @IsString() @MaxLength(40)
  code: string;

  @IsIn(['good', 'faulty'])
  verdict: 'good' | 'faulty';

  /** 对申请人这样说, printed in the notice */
  @IsOptional() @IsString() @MaxLength(500)
  message?: string;

  /** 当场更正 */
  @IsOptional() @IsBoolean()
  correctedOnSpot?: boolean;
}

/** 一份材料查下来 */
export class MaterialFindingBody {
  @IsString() @MaxLength(40)
  code: string;

  /** false: 缺 */
  @IsBoolean()
  presented: boolean;

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => PointFindingBody)
  points: PointFindingBody[];

  @IsOptional() @IsString() @MaxLength(500)
  message?: string;

  /** 采集的文件 */
  @IsArray() @ArrayMaxSize(40) @IsUUID(undefined, { each: true })
  files: string[];
}

/** 申请人 */
export class ApplicantBody {
  @IsIn(['enterprise', 'person'])
  kind: 'enterprise' | 'person';

  @IsString() @MaxLength(200)
  name: string;

  /** 统一社会信用代码, for organisations */
  @IsOptional() @IsString() @MaxLength(40)
  creditCode?: string;

  /** 身份证号, for natural persons */
  @IsOptional() @IsString() @MaxLength(40)
  residentId?: string;

  @IsOptional() @IsString() @MaxLength(200)
  legalRepresentative?: string;

  @IsOptional() @IsString() @MaxLength(40)
  phone?: string;

  @IsOptional() @IsString() @MaxLength(200)
  address?: string;

  /** centralOrProvincial: 中省直 */
  @IsOptional() @IsIn(['local', 'centralOrProvincial'])
  attribute?: 'local' | 'centralOrProvincial';
}

/** 代理人 */
export class AgentBody {
  @IsString() @MaxLength(200)
  name: string;

  @IsString() @MaxLength(40)
  residentId: string;

  @IsOptional() @IsString() @MaxLength(40)
  phone?: string;

  /** 授权: submit 提交, supplement 补正, collect 领取 */
  @IsArray() @ArrayMaxSize(3) @IsIn(['submit', 'supplement', 'collect'], { each: true })
  powers: ('submit' | 'supplement' | 'collect')[];
}

/** 一次接件 */
export class ReceptionBody {
  @IsString() @Length(1, 40)
  itemCode: string;

  /** Version the clerk looked at */
  @IsOptional() @IsInt() @Min(1)
  itemVersionId?: number;

  @IsObject() @ValidateNested() @Type(() => ApplicantBody)
  applicant: ApplicantBody;

  @IsOptional() @IsObject() @ValidateNested() @Type(() => AgentBody)
  agent?: AgentBody;

  /** Codes of conditional materials that apply here */
  @IsArray() @ArrayMaxSize(60) @IsString({ each: true })
  conditions: string[];

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => MaterialFindingBody)
  materials: MaterialFindingBody[];

  /** Draft that ends with this reception */
  @IsOptional() @IsUUID()
  draftId?: string;
}

/** 试判 of an unfinished reception: who is coming may still be unknown. */
export class JudgeReceptionBody {
  @IsString() @Length(1, 40)
  itemCode: string;

  /** Version a running case was received under; without it, the one in use today */
  @IsOptional() @IsInt() @Min(1)
  itemVersionId?: number;

  @IsOptional() @IsString() @MaxLength(200)
  applicantName?: string;

  /** 申请人要容缺受理或告知承诺; counts when what is lacking allows it */
  @IsOptional() @IsIn(['acceptWithDeferral', 'acceptWithCommitment'])
  onTrust?: 'acceptWithDeferral' | 'acceptWithCommitment';

  @IsBoolean()
  byAgent: boolean;

  @IsArray() @ArrayMaxSize(60) @IsString({ each: true })
  conditions: string[];

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => MaterialFindingBody)
  materials: MaterialFindingBody[];
}

export class RequestSupplementBody {
  @IsInt() @Min(1)
  version: number;

  /** Why what was visible before is told only now */
  @IsOptional() @IsString() @MaxLength(500)
  reason?: string;

  /** What is missing although all points are good; traced */
  @IsOptional() @IsString() @MaxLength(500)
  overrideReason?: string;
}

export class ReceiveSupplementBody {
  @IsInt() @Min(1)
  version: number;

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => MaterialFindingBody)
  materials: MaterialFindingBody[];
}

export class ReasonBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @MinLength(2) @MaxLength(500)
  reason: string;
}

export class DeclineNotOursBody extends ReasonBody {
  /** 有权机关 */
  @IsOptional() @IsString() @MaxLength(100)
  organ?: string;
}

export class FindApplicantBody {
  @IsOptional() @IsString() @MaxLength(40)
  creditCode?: string;

  @IsOptional() @IsString() @MaxLength(40)
  residentId?: string;
}

export class KeepDraftBody {
  /** 0 for a new one */
  @IsInt() @Min(0)
  version: number;

  @IsString() @MaxLength(200)
  title: string;

  /** As typed; at most 200 kB */
  @IsObject()
  body: Record<string, unknown>;
}
