import { TRAINING_SESSION, type TrainingStatus } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class PlanTrainingBody {
  @IsString() @Length(1, 120) @Matches(/\S/u) title: string;
  /** 讲哪些事项：编码 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsString({ each: true }) @Length(1, 32, { each: true }) items: string[];
  @IsString() @Length(1, 120) @Matches(/\S/u) place: string;
  /** 主讲人 */
  @IsString() @Length(1, 60) @Matches(/\S/u) trainer: string;
  /** e.g. 2026-11-23T09:30:00+08:00 */
  @IsString() @IsISO8601({ strict: true }) @Matches(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/) startsAt: string;
  /** 请的人 */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true }) personIds?: number[];
  /** 请的科室、窗口单位：全科都看得到 */
  @IsOptional() @IsArray() @ArrayMaxSize(30) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true }) unitIds?: number[];
}

export class RecordTrainingBody {
  @IsInt() @Min(1) version: number;
  /** 到场签到的人 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true }) attendeeIds: number[];
  @IsString() @Length(1, 20_000) @Matches(/\S/u) minutes: string;
  /** 签到表、课件，先采集 */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) fileIds?: string[];
}

export class AskAtTrainingBody {
  /** 这次培训讲的事项之一 */
  @IsString() @Length(1, 32) itemCode: string;
  @IsOptional() @IsString() @Length(1, 60) materialCode?: string;
  @IsOptional() @IsString() @Length(1, 60) pointCode?: string;
  @IsString() @Length(1, 1000) @Matches(/\S/u) question: string;
  /** 当场答的；没有答的以后再答 */
  @IsOptional() @IsString() @Length(1, 2000) @Matches(/\S/u) answer?: string;
}

export class AnswerTrainingQuestionBody {
  /** 第几问 */
  @IsInt() @Min(1) @Max(100_000) no: number;
  @IsString() @Length(1, 2000) @Matches(/\S/u) answer: string;
}

export class CloseTrainingBody {
  @IsInt() @Min(1) version: number;
  /** 小结 */
  @IsString() @Length(1, 2000) @Matches(/\S/u) outcome: string;
}

export class CancelTrainingBody {
  @IsInt() @Min(1) version: number;
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}

export class ListTrainingsQuery {
  /** 培训名称 */
  @IsOptional() @IsString() @MaxLength(60) search?: string;
  @IsOptional() @IsIn(Object.keys(TRAINING_SESSION.statuses)) status?: TrainingStatus;
  /** 讲过这个事项的 */
  @IsOptional() @IsString() @Length(1, 32) item?: string;
  /** true: 请我的、我到场的 */
  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean() mine?: boolean;
  @IsOptional() @IsPlainDate() from?: string;
  @IsOptional() @IsPlainDate() to?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) before?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class CountTrainingsQuery {
  @IsPlainDate() from: string;
  @IsPlainDate() to: string;
}
