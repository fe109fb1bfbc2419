import { FEEDBACK_KINDS, type FeedbackKind } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

const MOST = Number.MAX_SAFE_INTEGER;

/** 报送反馈. */
export class SubmitFeedbackBody {
  /** 监管部门自己的编号，本部门内不重；同一编号只收一次 */
  @IsString() @Length(1, 64) @Matches(/^\S(.*\S)?$/u) reference: string;
  /** inspectionResult 检查结果, penalty 行政处罚, recheck 提请复核, objection 意见不一致 */
  @IsIn(Object.keys(FEEDBACK_KINDS)) kind: FeedbackKind;
  /** 办件编号；和证照编号至少写一个 */
  @IsOptional() @IsString() @Length(1, 60) caseNumber?: string;
  /** 证照编号 */
  @IsOptional() @IsString() @Length(1, 100) permitNumber?: string;
  /** 监管部门作出决定的日期 */
  @IsPlainDate() decidedOn: string;
  /** 查到什么、怎么处理、要求什么 */
  @IsString() @Length(1, 2000) @Matches(/\S/u) content: string;
  /** 附件：先用 files 上传，把得到的 id 写在这里，最多 10 个 */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsUUID('all', { each: true }) fileIds: string[] = [];
}
/** 认可答复. */
export class AcceptAnswerBody {
  @IsInt() @Min(1) version: number;
}
/** 答复、异议、转为分歧. */
export class FeedbackWordsBody {
  @IsInt() @Min(1) version: number;
  @IsString() @Length(1, 2000) @Matches(/\S/u) words: string;
}
/** 本部门的反馈. */
export class OwnFeedbackQuery {
  /** 只看这个编号的 */
  @IsOptional() @IsString() @Length(1, 64) reference?: string;
  /** 上一页的 next */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) before?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}
/** 监管反馈一览. */
export class ListFeedbackQuery {
  /** owed 该答复的, done 不用再答复的 */
  @IsOptional() @IsIn(['owed', 'done']) state?: 'owed' | 'done';
  /** yes: 过了答复期限的 */
  @IsOptional() @IsIn(['yes']) overdue?: 'yes';
  /** 监管部门 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) departmentId?: number;
  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}
