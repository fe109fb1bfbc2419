import { KEY_PROJECT_LEVELS, PROJECT_KINDS, PROJECT_OUTCOMES, PROJECT_STAGES, type KeyProjectLevel, type ProjectKind, type ProjectOutcome, type ProjectStage } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';

class ProjectSaidBody {
  /** 项目名称 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  name: string;

  /** 建设单位 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  ownerName: string;

  /** 建设单位的统一社会信用代码 */
  @IsString() @Length(1, 40)
  ownerCode: string;

  /** industrial 工业, realEstate 房地产, other 其他 */
  @IsIn(Object.keys(PROJECT_KINDS))
  kind: ProjectKind;

  /** 总投资，万元 */
  @IsNumber({ maxDecimalPlaces: 4, allowNaN: false, allowInfinity: false }) @Min(0) @Max(99_999_999)
  investmentWan: number;

  /** 建设地点 */
  @IsString() @MaxLength(200)
  place: string;

  /** 牵头科室 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  leadUnitId: number;
}

export class RegisterProjectBody extends ProjectSaidBody {
  /** 国家编码，24 位，如 2026-210302-44-01-000001 */
  @IsString() @Length(1, 60)
  code: string;

  /** 现在的阶段 */
  @IsIn(Object.keys(PROJECT_STAGES))
  stage: ProjectStage;
}

export class ReviseProjectBody extends ProjectSaidBody {
  @IsInt() @Min(1)
  version: number;
}

export class MarkKeyProjectBody {
  @IsInt() @Min(1)
  version: number;

  /** national 国家, provincial 省, municipal 市, county 县；空：不再是重点项目 */
  @ValidateIf(({ level }: MarkKeyProjectBody) => level !== null) @IsIn(Object.keys(KEY_PROJECT_LEVELS))
  level: KeyProjectLevel | null;

  /** 依据：哪份名单、文件 */
  @IsString() @Length(1, 200) @Matches(/\S/u)
  basis: string;
}

export class AdvanceStageBody {
  @IsInt() @Min(1)
  version: number;

  @IsIn(Object.keys(PROJECT_STAGES))
  stage: ProjectStage;

  /** 退回以前的阶段要写 */
  @IsOptional() @IsString() @MaxLength(500)
  reason?: string;
}

export class LinkProjectCaseBody {
  @IsInt() @Min(1)
  version: number;

  /** 办件编号 */
  @IsString() @Length(1, 60)
  caseNumber: string;
}

export class UnlinkProjectCaseBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId: number;
}

export class RecordProjectProblemBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  text: string;

  /** 牵头解决的科室 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  /** 解决期限 */
  @IsOptional() @IsPlainDate()
  dueOn?: string | null;
}

export class SettleProjectProblemBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  problemId: number;

  /** 怎么解决的 */
  @IsString() @Length(1, 1000) @Matches(/\S/u)
  result: string;
}

export class CloseProjectBody {
  @IsInt() @Min(1)
  version: number;

  /** completed 审批事项全部办结, abandoned 项目不再实施 */
  @IsIn(Object.keys(PROJECT_OUTCOMES))
  outcome: ProjectOutcome;

  @IsString() @Length(1, 500) @Matches(/\S/u)
  words: string;
}

export class ListProjectsQuery {
  /** 国家编码、名称、建设单位 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @IsIn(Object.keys(PROJECT_KINDS))
  kind?: ProjectKind;

  @IsOptional() @IsIn(Object.keys(PROJECT_STAGES))
  stage?: ProjectStage;

  @IsOptional() @IsIn(['running', 'closed'])
  status?: 'running' | 'closed';

  /** true: 只看重点项目 */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  key?: boolean;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
