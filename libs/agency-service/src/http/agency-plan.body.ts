import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDefined, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { MOST_DAYS } from '../rules/plan';

/** 事项 of a plan */
export class PlanTaskBody {
  /** 计划里唯一；有事项编码的写编码 */
  @IsString() @Length(1, 40) @Matches(/\S/u)
  key: string;

  @IsString() @Length(1, 120) @Matches(/\S/u)
  name: string;

  /** 阶段编码 */
  @IsOptional() @IsString() @MaxLength(40)
  stage?: string | null;

  /** 工作日，当日不计；0 当场办结 */
  @IsInt() @Min(0) @Max(MOST_DAYS)
  days: number;

  /** 不早于 */
  @IsOptional() @IsPlainDate()
  notBefore?: string | null;

  /** 承办 */
  @IsString() @MaxLength(120)
  holder: string;
}

/** 先后 */
export class PlanLinkBody {
  @IsString() @Length(1, 40)
  before: string;

  @IsString() @Length(1, 40)
  after: string;

  /** 前一个办结以后再隔几个工作日 */
  @IsInt() @Min(0) @Max(MOST_DAYS)
  lagDays: number;
}

/** 共用材料 */
export class PlanMaterialBody {
  @IsString() @Length(1, 40)
  key: string;

  @IsString() @Length(1, 200)
  name: string;

  /** 由哪个事项的结果而来；没有：企业准备 */
  @IsOptional() @IsString() @MaxLength(40)
  producedBy?: string | null;

  /** 企业哪天备齐；没有：已有 */
  @IsOptional() @IsPlainDate()
  readyOn?: string | null;

  @IsArray() @ArrayMaxSize(300) @IsString({ each: true }) @MaxLength(40, { each: true })
  usedBy: string[];
}

export class PlanStageBody {
  @IsString() @Length(1, 40)
  code: string;

  @IsString() @Length(1, 60)
  name: string;
}

/** 手续计划：人定的部分，其余日期由系统算 */
export class PlanContentBody {
  /** 开始日 */
  @IsPlainDate()
  startOn: string;

  /** 目标日，倒排 */
  @IsOptional() @IsPlainDate()
  targetOn?: string | null;

  /** true: 前一阶段全部办结才开始后一阶段 */
  @IsBoolean()
  stagesInOrder: boolean;

  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => PlanStageBody)
  stages: PlanStageBody[];

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(300) @ValidateNested({ each: true }) @Type(() => PlanTaskBody)
  tasks: PlanTaskBody[];

  @IsArray() @ArrayMaxSize(1500) @ValidateNested({ each: true }) @Type(() => PlanLinkBody)
  links: PlanLinkBody[];

  @IsArray() @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => PlanMaterialBody)
  materials: PlanMaterialBody[];
}

export class DraftAgencyPlanBody {
  @IsDefined() @ValidateNested() @Type(() => PlanContentBody)
  plan: PlanContentBody;
}

export class ReviseAgencyPlanBody extends DraftAgencyPlanBody {
  /** 看到的计划的版本号 */
  @IsInt() @Min(1)
  version: number;

  /** 为什么调整 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  words: string;
}

export class RecordPlanProgressBody {
  @IsInt() @Min(1)
  version: number;

  /** 哪个事项 */
  @IsString() @Length(1, 40)
  key: string;

  /** 实际开始；没有：还没有开始，或者只知道办结 */
  @IsOptional() @IsPlainDate()
  startedOn?: string | null;

  /** 实际办结 */
  @IsOptional() @IsPlainDate()
  endedOn?: string | null;

  /** 依据或说明 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  words: string;
}

export class PlanDifferencesQuery {
  /** 哪一版 */
  @Type(() => Number) @IsInt() @Min(1) @Max(100_000)
  from: number;

  /** 和哪一版比 */
  @Type(() => Number) @IsInt() @Min(1) @Max(100_000)
  to: number;
}
