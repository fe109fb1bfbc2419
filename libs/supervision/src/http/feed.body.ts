import { SUPERVISION_EVENT_TYPES, type SupervisionEventType } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** 读取审管事件. */
export class SupervisionFeedQuery {
  /** 上一页的 next；不带：从已确认处开始 */
  @IsOptional() @IsString() @Length(1, 64) after?: string;
  /** 一页最多几条 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
  /** 没有新事件时最多等几秒 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(30) wait: number = 0;
}
/** 确认已读到. */
export class AcknowledgeFeedBody {
  /** 已全部存好的最后一页的 next */
  @IsString() @Length(1, 64) cursor: string;
}
/** 造测试事件. */
export class MakeTestEventBody {
  /** 哪一种；不写：准予许可 */
  @IsOptional() @IsIn(SUPERVISION_EVENT_TYPES) event?: SupervisionEventType;
}
