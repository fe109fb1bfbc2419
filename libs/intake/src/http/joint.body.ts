import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { AgentBody, ApplicantBody, PointFindingBody } from './reception.body';

/** 一份共用材料查下来 */
export class JointFindingBody {
  /** Key of the merged list */
  @IsString() @MaxLength(40)
  key: string;

  /** false: 缺 */
  @IsBoolean()
  presented: boolean;

  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => PointFindingBody)
  points: PointFindingBody[];

  @IsOptional() @IsString() @MaxLength(500)
  message?: string;

  /** 采集的文件 */
  @IsArray() @ArrayMaxSize(40) @IsUUID(undefined, { each: true })
  files: string[];
}

/** 选了别的事项代替 */
export class InsteadBody {
  @IsString() @MaxLength(40)
  item: string;

  @IsString() @MaxLength(40)
  by: string;
}

/** 一张表格的一栏 */
export class FormValueBody {
  @IsString() @MaxLength(60)
  key: string;

  @IsString() @MaxLength(500)
  value: string;
}

/** 情形、事项、一张表格、一套材料 */
export class JointChoiceBody {
  /** Stages that are opened; all of a life event, one or more of a project */
  @IsArray() @ArrayMaxSize(12) @IsString({ each: true }) @MaxLength(20, { each: true })
  stages: string[];

  /** Questions answered with yes */
  @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) @MaxLength(40, { each: true })
  yes: string[];

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => InsteadBody)
  instead: InsteadBody[];

  /** Items that no question asks about, taken by hand */
  @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) @MaxLength(40, { each: true })
  added: string[];

  /** Codes of conditional materials that apply, of all items */
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(40, { each: true })
  conditions: string[];

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => FormValueBody)
  fields: FormValueBody[];

  @IsArray() @ArrayMaxSize(300) @ValidateNested({ each: true }) @Type(() => JointFindingBody)
  materials: JointFindingBody[];
}

/** 在办的联办件再开启: a stage, or items of stages that are open */
export class JointMoreBody extends JointChoiceBody {
  /** 补办、重新申报: items of opened stages, left out then or failed */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) @MaxLength(40, { each: true })
  also?: string[];
}

/** 试判 of an unfinished joint reception: who is coming may still be unknown. */
export class JudgeJointBody extends JointMoreBody {
  @IsString() @Length(1, 40)
  themeCode: string;

  /** Joint case whose next stage is opened */
  @IsOptional() @IsInt() @Min(1)
  jointCaseId?: number;

  @IsOptional() @IsString() @MaxLength(200)
  applicantName?: string;

  @IsBoolean()
  byAgent: boolean;

  /** 申请人要联办容缺 */
  @IsOptional() @IsBoolean()
  defer?: boolean;

  /** 申请人告知承诺的事项 */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) @MaxLength(40, { each: true })
  committed?: string[];
}

/** 联办接件 */
export class OpenJointBody extends JointChoiceBody {
  @IsString() @Length(1, 40)
  themeCode: string;

  /** Version the clerk looked at */
  @IsOptional() @IsInt() @Min(1)
  themeVersionId?: number;

  @IsObject() @ValidateNested() @Type(() => ApplicantBody)
  applicant: ApplicantBody;

  @IsOptional() @IsObject() @ValidateNested() @Type(() => AgentBody)
  agent?: AgentBody;

  /** Draft that ends with this reception */
  @IsOptional() @IsUUID()
  draftId?: string;

  /** 所属项目: a running one of the jurisdiction */
  @IsOptional() @IsInt() @Min(1)
  projectId?: number;
}

/** 开启下一阶段 */
export class OpenJointStageBody extends JointMoreBody {
  @IsInt() @Min(1)
  version: number;

  @IsOptional() @IsObject() @ValidateNested() @Type(() => AgentBody)
  agent?: AgentBody;

  @IsOptional() @IsUUID()
  draftId?: string;
}

export class WithdrawJointBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @MinLength(2) @MaxLength(500)
  reason: string;
}
