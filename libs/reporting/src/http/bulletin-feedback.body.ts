import { BULLETIN_SECTIONS, type BulletinSection } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class RegisterBulletinFeedbackBody {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  issueId: number;

  /** 关于哪个栏目；不填为整期 */
  @IsOptional() @IsIn(Object.keys(BULLETIN_SECTIONS))
  section?: BulletinSection;

  /** 反馈单位或领导职务 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  fromWhom: string;

  /** 收到日期 */
  @IsPlainDate()
  receivedOn: string;

  /** 反馈内容 */
  @IsString() @Length(1, 4000) @Matches(/\S/u)
  words: string;
}
export class BulletinFeedbackWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 4000) @Matches(/\S/u)
  words: string;
}
export class AssignBulletinFeedbackBody extends BulletinFeedbackWordsBody {
  /** 承办科室 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  sectionId: number;

  /** 办理时限 */
  @IsPlainDate()
  answerBy: string;
}
export class ListBulletinFeedbackQuery {
  /** open 没有阅结的, closed 已阅结 */
  @IsOptional() @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  issueId?: number;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
