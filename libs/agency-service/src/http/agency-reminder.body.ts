import { REMINDER_GRADES, type ReminderGrade } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

/** 内容、要求、答复、理由 */
export class FollowUpWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class RemindSlowUnitBody {
  /** 代办项目 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId: number;

  /** 进展缓慢的办理事项，按登记表的序号 */
  @IsInt() @Min(1) @Max(100_000)
  itemNo: number;

  /** 催办的科室 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 不在系统里的单位，写名称 */
  @IsOptional() @IsString() @MaxLength(120)
  unitName?: string;

  /** 慢在哪里、要求什么 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;

  /** 几个工作日内答复 */
  @IsInt() @Min(1) @Max(60)
  days: number;
}

export class ReturnReminderAnswerBody extends FollowUpWordsBody {
  /** 几个工作日内重新答复 */
  @IsInt() @Min(1) @Max(60)
  days: number;
}

export class RaiseReminderBody extends ReturnReminderAnswerBody {
  /** 答复期限没有过的，为什么提前 */
  @IsOptional() @IsString() @MaxLength(500)
  earlyReason?: string;
}

export class InterviewSlowUnitBody extends RaiseReminderBody {
  /** 约谈的日期 */
  @IsPlainDate()
  heldOn: string;

  /** 约谈了谁 */
  @IsString() @Length(1, 200) @Matches(/\S/u)
  withWhom: string;
}

export class ListAgencyRemindersQuery {
  /** open 待答复, overdue 其中逾期的, answered 已答复, settled 已办结 */
  @IsOptional() @IsIn(['open', 'overdue', 'answered', 'settled'])
  state?: 'open' | 'overdue' | 'answered' | 'settled';

  /** reminder 催办, report 上报, interview 约谈 */
  @IsOptional() @IsIn(Object.keys(REMINDER_GRADES))
  grade?: ReminderGrade;

  /** 代办项目 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId?: number;

  /** yes: 等本单位答复的；专班：等核答复的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** 编号、事项、单位、项目 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
