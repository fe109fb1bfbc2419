import { AGENCY_MODES, AGENCY_PROJECT, AGENCY_STAGES, PROJECT_KINDS, RETURN_WAYS, type AgencyMode, type AgencyProjectStatus, type AgencyStage, type ProjectKind, type ReturnWay } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PHONE } from './request.body';

export class OutsideItemBody {
  /** 事项名称 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  name: string;

  /** county 县区, outside 其他部门和公用企业 */
  @IsIn(['county', 'outside'])
  level: 'county' | 'outside';

  /** 办理单位 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  unitName: string;

  /** 承诺工作日 */
  @IsOptional() @IsInt() @Min(0) @Max(1000)
  workingDays?: number;
}

/** 登记表 */
class RegistrationBody {
  @IsString() @Length(1, 120) @Matches(/\S/u)
  name: string;

  /** 项目单位 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  ownerName: string;

  @IsString() @Length(1, 40)
  ownerCode: string;

  /** industrial 工业, realEstate 房地产, other 其他 */
  @IsIn(Object.keys(PROJECT_KINDS))
  kind: ProjectKind;

  /** 总投资，万元 */
  @IsNumber({ maxDecimalPlaces: 4, allowNaN: false, allowInfinity: false }) @Min(0) @Max(99_999_999)
  investmentWan: number;

  @IsOptional() @IsString() @MaxLength(200)
  place?: string;

  @IsString() @Length(1, 40) @Matches(/\S/u)
  contactName: string;

  @Matches(PHONE)
  contactPhone: string;

  /** agency 代办, assistance 协办 */
  @IsIn(Object.keys(AGENCY_MODES))
  mode: AgencyMode;

  /** 审批服务需求 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  needs: string;

  /** 对办理时限的要求 */
  @IsOptional() @IsString() @MaxLength(500)
  limits?: string;

  /** 目标日期 */
  @IsOptional() @IsPlainDate()
  targetOn?: string;

  /** 项目库里的国家编码 */
  @IsOptional() @IsString() @MaxLength(60)
  projectCode?: string;

  /** 主题编码：按它的问题选事项 */
  @IsOptional() @IsString() @MaxLength(40)
  themeCode?: string;

  /** 回答“是”的问题 */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(40, { each: true })
  answeredYes?: string[];

  /** 另外选的事项编码 */
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(40, { each: true })
  itemCodes?: string[];

  /** 县区和其他部门的事项 */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => OutsideItemBody)
  otherItems?: OutsideItemBody[];
}

export class AcceptCommissionBody extends RegistrationBody {
  /** 从哪件诉求来 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  requestId?: number;

  /** 诉求的版本；有诉求的必须写 */
  @IsOptional() @IsInt() @Min(1)
  requestVersion?: number;
}

export class ReviseRegistrationBody extends RegistrationBody {
  @IsInt() @Min(1)
  version: number;
}

export class TakenMaterialBody {
  @IsInt() @Min(1) @Max(100_000)
  no: number;

  /** 份数 */
  @IsInt() @Min(1) @Max(99)
  copies: number;

  /** 原件 */
  @IsBoolean()
  original: boolean;

  @IsOptional() @IsString() @MaxLength(200)
  note?: string;
}

export class RecordAgencyMaterialsBody {
  @IsInt() @Min(1)
  version: number;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => TakenMaterialBody)
  taken: TakenMaterialBody[];
}

export class SignAuthorisationBody {
  @IsInt() @Min(1)
  version: number;

  /** 签署人 */
  @IsString() @Length(1, 40) @Matches(/\S/u)
  signerName: string;

  /** 委托到哪一天 */
  @IsOptional() @IsPlainDate()
  until?: string;

  /** 签署的委托书，先上传 */
  @IsOptional() @IsUUID()
  fileId?: string;
}

export class AssignAgentBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  agentId: number;
}

export class HandOverProjectBody extends AssignAgentBody {
  /** 为什么移交、办到哪里 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class ReturnAgencyResultsBody {
  @IsInt() @Min(1)
  version: number;

  /** eCertificate 电子证照, mail 免费邮寄, inPerson 当面交付 */
  @IsIn(Object.keys(RETURN_WAYS))
  way: ReturnWay;

  /** 交了哪些 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class ListAgencyProjectsQuery {
  /** 编号、名称、单位 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @IsIn(Object.keys(AGENCY_PROJECT.statuses))
  status?: AgencyProjectStatus;

  /** 七个环节中的哪一个；只有在办的 */
  @IsOptional() @IsIn(Object.keys(AGENCY_STAGES))
  stage?: AgencyStage;

  /** true: 只看我代办的 */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  mine?: boolean;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
