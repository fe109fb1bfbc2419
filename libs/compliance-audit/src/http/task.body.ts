import { TASK_SOURCES, type TaskSource } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class OpenTaskBody {
  /** 督办什么，一句话 */
  @IsString() @Length(1, 100) @Matches(/\S/u)
  title: string;

  /** 具体要求 */
  @IsString() @Length(1, 4000) @Matches(/\S/u)
  words: string;

  /** measure 整改措施, meeting 会议议定, minutes 会议纪要, instruction 领导批示, other 其他 */
  @IsIn(Object.keys(TASK_SOURCES))
  source: TaskSource;

  /** 文件名、文号、会议名 */
  @IsOptional() @IsString() @MaxLength(200)
  sourceNote?: string;

  /** 牵头科室 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  leadUnitId: number;

  /** 协办科室 */
  @IsArray() @ArrayMaxSize(40) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  coUnitIds: number[];

  /** 完成时限；长期推进的不填 */
  @IsOptional() @IsPlainDate()
  finishBy?: string;

  /** 长期推进：每隔几天（自然日）报一次进展 */
  @IsOptional() @IsInt() @Min(1) @Max(366)
  reportEveryDays?: number;

  /** 来自哪一项会议交办 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  meetingTaskId?: number;
}

/** 进展、完成情况、意见、理由 */
export class TaskWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}
export class ExtendTaskBody extends TaskWordsBody {
  /** 延长到哪一天 */
  @IsPlainDate()
  finishBy: string;
}

export class ListTasksQuery {
  /** open 办理中, overdue 其中逾期的, completed 待确认, closed 已销号, cancelled 已撤销 */
  @IsOptional() @IsIn(['open', 'overdue', 'completed', 'closed', 'cancelled'])
  state?: 'open' | 'overdue' | 'completed' | 'closed' | 'cancelled';

  @IsOptional() @IsIn(Object.keys(TASK_SOURCES))
  source?: TaskSource;

  /** 牵头科室 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** yes: 本科室要办的；立项的科室：要确认的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** 编号、内容、来源 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
