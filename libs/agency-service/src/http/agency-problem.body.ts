import { PROBLEM_NATURES, type ProblemNature } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { FollowUpWordsBody } from './agency-reminder.body';

export class RecordAgencyProblemBody {
  /** 代办项目 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId: number;

  /** 哪个办理事项，按登记表的序号；整个项目的不填 */
  @IsOptional() @IsInt() @Min(1) @Max(100_000)
  itemNo?: number;

  /** 什么问题，一句话 */
  @IsString() @Length(1, 80) @Matches(/\S/u)
  title: string;

  /** 具体情况 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class CallDepartmentsBody extends FollowUpWordsBody {
  /** 叫哪些科室、县区 */
  @IsOptional() @IsArray() @ArrayMaxSize(40) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  unitIds?: number[];

  /** 系统外的部门，写名称 */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(60, { each: true })
  others?: string[];

  @IsString() @Length(1, 120) @Matches(/\S/u)
  place: string;

  /** 什么时候开会, e.g. 2026-11-23T09:30:00+08:00 */
  @IsString() @IsISO8601({ strict: true }) @Matches(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  startsAt: string;

  /** 几个工作日内报到 */
  @IsInt() @Min(0) @Max(60)
  days: number;
}

export class CheckInToProblemBody {
  /** 报到的是哪一个部门，按名单的序号；自己报到的不填 */
  @IsOptional() @IsInt() @Min(1) @Max(100_000)
  no?: number;

  /** 谁来 */
  @IsString() @Length(1, 100) @Matches(/\S/u)
  whoCame: string;

  /** 带来什么意见 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class ReportAgencyProblemBody extends FollowUpWordsBody {
  /** 为什么定为复杂问题 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;

  /** 请在几个工作日内决定 */
  @IsInt() @Min(1) @Max(60)
  days: number;
}

export class DecideAgencyProblemBody extends FollowUpWordsBody {
  /** 谁决定的：会议、领导 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  decidedBy: string;

  /** 落实的单位；系统外的不填，写在决定里 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 几个工作日内落实 */
  @IsInt() @Min(1) @Max(250)
  days: number;
}

export class ListAgencyProblemsQuery {
  /** recorded 待定性, coordinating 协调中, reported 已上报, decided 已决定, overdue 其中逾期的, solved 已解决, closed 已销号 */
  @IsOptional() @IsIn(['recorded', 'coordinating', 'reported', 'decided', 'overdue', 'solved', 'closed'])
  state?: 'recorded' | 'coordinating' | 'reported' | 'decided' | 'overdue' | 'solved' | 'closed';

  /** general 一般问题, complex 复杂问题 */
  @IsOptional() @IsIn(Object.keys(PROBLEM_NATURES))
  nature?: ProblemNature;

  /** 代办项目 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId?: number;

  /** yes: 等本单位报到或者落实的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** 编号、问题、事项、项目 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
